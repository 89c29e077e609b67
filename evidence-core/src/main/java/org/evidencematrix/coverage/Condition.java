package org.evidencematrix.coverage;

import java.util.List;
import java.util.Optional;

/**
 * A condition of a filter: a name, an operator and values of which one must hold.
 *
 * @param key what is looked at, such as {@code income}
 * @param operator how it is compared
 * @param values values as typed; one for operators of order
 */
public record Condition(String key, Operator operator, List<String> values) {

  /** How a value is compared. */
  public enum Operator {
    /** Equals one of the values. */
    IS("="),
    /** Equals none of the values. */
    IS_NOT("!="),
    /** At least. */
    AT_LEAST(">="),
    /** At most. */
    AT_MOST("<="),
    /** More than. */
    MORE(">"),
    /** Less than. */
    LESS("<");

    private final String sign;

    Operator(String sign) {
      this.sign = sign;
    }

    /** Returns the operator as typed. */
    public String sign() {
      return sign;
    }

    /** Returns the operator of a sign, or empty for any other text. */
    public static Optional<Operator> parse(String sign) {
      for (Operator operator : values()) {
        if (operator.sign.equals(sign)) {
          return Optional.of(operator);
        }
      }
      return Optional.empty();
    }

    boolean holds(int value, int limit) {
      return switch (this) {
        case IS -> value == limit;
        case IS_NOT -> value != limit;
        case AT_LEAST -> value >= limit;
        case AT_MOST -> value <= limit;
        case MORE -> value > limit;
        case LESS -> value < limit;
      };
    }
  }

  /** Copies the values. */
  public Condition {
    values = List.copyOf(values);
  }

  /** Tells whether a text satisfies an equality. */
  boolean allows(String value) {
    return values.contains(value) == (operator == Operator.IS);
  }

  /** Tells whether a number satisfies the condition; the values are known to be numbers. */
  boolean allows(int value) {
    if (operator == Operator.IS_NOT) {
      return values.stream().noneMatch(v -> Integer.parseInt(v) == value);
    }
    return values.stream().anyMatch(v -> operator.holds(value, Integer.parseInt(v)));
  }

  /** Returns the condition as one types it. */
  @Override
  public String toString() {
    return key + operator.sign() + String.join(",", values);
  }
}
