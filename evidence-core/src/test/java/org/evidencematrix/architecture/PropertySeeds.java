package org.evidencematrix.architecture;

import net.jqwik.api.lifecycle.AroundPropertyHook;
import net.jqwik.api.lifecycle.PropagationMode;
import net.jqwik.api.lifecycle.PropertyExecutionResult;
import net.jqwik.api.lifecycle.PropertyExecutor;
import net.jqwik.api.lifecycle.PropertyLifecycleContext;

/**
 * Gives every property a seed of its own that is the same in every run, so that a build fails for
 * what was changed and not by chance. {@code -Dproperties.seed=7} tries other values, {@code
 * -Dproperties.seed=random} others each time; {@code src/tools/try-laws.sh} does that many times.
 */
public final class PropertySeeds implements AroundPropertyHook {
  private static final String BASE_SEED = System.getProperty("properties.seed", "20161122");

  @Override
  public PropagationMode propagateTo() {
    return PropagationMode.ALL_DESCENDANTS;
  }

  @Override
  public PropertyExecutionResult aroundProperty(
      PropertyLifecycleContext context, PropertyExecutor property) throws Throwable {
    if (!BASE_SEED.equals("random") && context.attributes().seed().isEmpty()) {
      String name = context.containerClass().getName() + '.' + context.targetMethod().getName();
      context.attributes().setSeed(Long.toString(Long.parseLong(BASE_SEED) + name.hashCode()));
    }
    return property.execute();
  }
}
