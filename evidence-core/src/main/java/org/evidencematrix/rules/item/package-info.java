/**
 * The rules that see one item, one class each. Each class is the name of its rule in camel case;
 * what it is for is said on the rule's page.
 *
 * <p>For those who add or change a rule. A rule here does no work worth mentioning for an item
 * without a problem: it looks at fields, and makes texts only once there is something to say.
 *
 * <pre>{@code
 * new FutureYear().check(item, context, problem -> out.add(problem));
 * }</pre>
 *
 * <p>What needs the text of a file or a second item is not here.
 */
@NullMarked
package org.evidencematrix.rules.item;

import org.jspecify.annotations.NullMarked;
