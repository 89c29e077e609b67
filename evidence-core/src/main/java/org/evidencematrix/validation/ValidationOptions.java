package org.evidencematrix.validation;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.evidencematrix.diagnostic.Severity;

/**
 * How to check.
 *
 * @param date the date that counts as today; absent: what the settings of the matrix say
 * @param only names of the rules to run; empty for all
 * @param without names of rules to leave out
 * @param severities severity by name of rule, where it is not to be the rule's own
 * @param strict whether warnings become errors
 * @param reported which files are reported, by their path as messages show it; rules see all files
 *     whatever this says
 * @param perFile how many findings of a file are kept, the gravest first, so that a hostile file
 *     cannot fill the memory or the screen
 */
public record ValidationOptions(
    Optional<LocalDate> date,
    Set<String> only,
    Set<String> without,
    Map<String, Severity> severities,
    boolean strict,
    Predicate<String> reported,
    int perFile) {

  /** All rules with their own severities, everything reported, 200 findings a file. */
  public static final ValidationOptions DEFAULT =
      new ValidationOptions(
          Optional.empty(), Set.of(), Set.of(), Map.of(), false, path -> true, 200);

  /**
   * Copies the collections and puts present names for former ones.
   *
   * @throws IllegalArgumentException if no rule has one of the names, or {@code perFile} is smaller
   *     than 1
   */
  public ValidationOptions {
    only = present(only);
    without = present(without);
    Map<String, Severity> named = new HashMap<>();
    severities.forEach((name, severity) -> named.put(present(name), severity));
    severities = Map.copyOf(named);
    if (perFile < 1) {
      throw new IllegalArgumentException("findings kept of a file: " + perFile);
    }
  }

  private static Set<String> present(Set<String> names) {
    Set<String> out = new HashSet<>();
    names.forEach(name -> out.add(present(name)));
    return Set.copyOf(out);
  }

  private static String present(String name) {
    return RuleCatalog.byName(name)
        .orElseThrow(() -> new IllegalArgumentException("no rule " + name))
        .info()
        .name();
  }

  /** Returns the same options with a date that counts as today. */
  public ValidationOptions withDate(LocalDate value) {
    return new ValidationOptions(
        Optional.of(value), only, without, severities, strict, reported, perFile);
  }

  /**
   * Returns the same options with these rules only; none for all.
   *
   * @throws IllegalArgumentException if no rule has one of the names
   */
  public ValidationOptions withOnly(Collection<String> names) {
    return new ValidationOptions(
        date, new HashSet<>(names), without, severities, strict, reported, perFile);
  }

  /**
   * Returns the same options without these rules.
   *
   * @throws IllegalArgumentException if no rule has one of the names
   */
  public ValidationOptions withWithout(Collection<String> names) {
    return new ValidationOptions(
        date, only, new HashSet<>(names), severities, strict, reported, perFile);
  }

  /**
   * Returns the same options with another severity for a rule.
   *
   * @throws IllegalArgumentException if no rule has the name
   */
  public ValidationOptions withSeverity(String name, Severity severity) {
    Map<String, Severity> changed = new HashMap<>(severities);
    changed.put(present(name), severity);
    return new ValidationOptions(date, only, without, changed, strict, reported, perFile);
  }

  /** Returns the same options with or without warnings becoming errors. */
  public ValidationOptions withStrict(boolean value) {
    return new ValidationOptions(date, only, without, severities, value, reported, perFile);
  }

  /** Returns the same options with only some files reported. */
  public ValidationOptions withPaths(Predicate<String> paths) {
    return new ValidationOptions(date, only, without, severities, strict, paths, perFile);
  }

  /**
   * Returns the same options with another number of findings kept of a file.
   *
   * @throws IllegalArgumentException if it is smaller than 1
   */
  public ValidationOptions withPerFile(int value) {
    return new ValidationOptions(date, only, without, severities, strict, reported, value);
  }

  /** Tells whether a rule is to be run. */
  boolean runs(String name) {
    return (only.isEmpty() || only.contains(name)) && !without.contains(name);
  }

  /** Returns the severity in force for a finding. */
  Severity severity(String name, Severity own) {
    Severity severity = severities.getOrDefault(name, own);
    return strict && severity == Severity.WARNING ? Severity.ERROR : severity;
  }
}
