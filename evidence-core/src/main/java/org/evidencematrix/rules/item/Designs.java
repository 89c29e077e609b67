package org.evidencematrix.rules.item;

import org.evidencematrix.model.Item;

/** Questions about an item's design that several rules ask. */
final class Designs {
  private static final String PROTOCOL = "protocol";

  private Designs() {}

  /** Tells whether the item is a plan of a study, which may speak of what is to come. */
  static boolean isProtocol(Item item) {
    return item.design().equals(PROTOCOL);
  }
}
