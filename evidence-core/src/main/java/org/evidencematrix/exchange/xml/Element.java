package org.evidencematrix.exchange.xml;

import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.text.StringEscapeUtils;

/**
 * An element of XML with what is in it. Names are without prefix.
 *
 * <p>Before parsing, characters that XML 1.0 does not allow are taken out, entities of HTML become
 * their characters, and a lone ampersand becomes one that is escaped. There is no document type, so
 * no entity can be declared.
 */
final class Element {
  private static final int DEEPEST = 200;

  private static final Pattern AMPERSAND =
      Pattern.compile("&(#[0-9]{1,8};|#[xX][0-9a-fA-F]{1,7};|[A-Za-z][A-Za-z0-9]{1,30};)?");

  private static final XMLInputFactory FACTORY = factory();

  private final String name;
  private final Map<String, String> attributes;
  private final List<Element> children = new ArrayList<>();

  /** The characters of the whole record; an element has a stretch of them. */
  private final StringBuilder characters;

  private final int from;
  private int to;

  private Element(String name, Map<String, String> attributes, StringBuilder characters) {
    this.name = name;
    this.attributes = attributes;
    this.characters = characters;
    this.from = characters.length();
    this.to = from;
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    return factory;
  }

  /** Why a text is no element. */
  static final class Broken extends Exception {
    private static final long serialVersionUID = 1L;

    /** Line within the text, from 1. */
    final int line;

    private Broken(int line) {
      super("no element of XML");
      this.line = line;
    }
  }

  /** Reads an element. */
  static Element of(String text) throws Broken {
    Deque<Element> open = new ArrayDeque<>();
    StringBuilder characters = new StringBuilder();
    int line = 1;
    try {
      XMLStreamReader xml = FACTORY.createXMLStreamReader(new StringReader(allowed(text)));
      while (xml.hasNext()) {
        int event = xml.next();
        line = Math.max(1, xml.getLocation().getLineNumber());
        if (event == XMLStreamConstants.START_ELEMENT) {
          start(xml, open, characters, line);
        } else if (event == XMLStreamConstants.END_ELEMENT) {
          Element closed = open.pop();
          closed.to = characters.length();
          if (open.isEmpty()) {
            return closed;
          }
        } else if (xml.isCharacters() && !open.isEmpty()) {
          characters.append(xml.getText());
        } else if (event == XMLStreamConstants.DTD) {
          throw new Broken(line);
        }
      }
    } catch (XMLStreamException e) {
      throw new Broken(
          e.getLocation() == null ? line : Math.max(1, e.getLocation().getLineNumber()));
    }
    throw new Broken(line);
  }

  private static void start(
      XMLStreamReader xml, Deque<Element> open, StringBuilder characters, int line) throws Broken {
    if (open.size() >= DEEPEST) {
      throw new Broken(line);
    }
    Map<String, String> attributes = new HashMap<>();
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      attributes.put(local(xml.getAttributeLocalName(i)), xml.getAttributeValue(i));
    }
    Element element = new Element(local(xml.getLocalName()), attributes, characters);
    if (!open.isEmpty()) {
      open.peek().children.add(element);
    }
    open.push(element);
  }

  private static String local(String qualified) {
    return qualified.substring(qualified.indexOf(':') + 1);
  }

  private static String allowed(String text) {
    StringBuilder out = new StringBuilder(text.length());
    text.codePoints().filter(Element::isAllowed).forEach(out::appendCodePoint);
    if (out.indexOf("&") < 0) {
      return out.toString();
    }
    Matcher matcher = AMPERSAND.matcher(out);
    return matcher.replaceAll(found -> Matcher.quoteReplacement(reference(found.group(1))));
  }

  private static String reference(String found) {
    if (found == null) {
      return "&amp;";
    }
    String name = found.substring(0, found.length() - 1);
    if (name.startsWith("#")) {
      boolean hex = name.startsWith("#x") || name.startsWith("#X");
      int c = Integer.parseInt(name.substring(hex ? 2 : 1), hex ? 16 : 10);
      return isAllowed(c) ? "&#" + c + ';' : "";
    }
    return switch (name) {
      case "amp", "lt", "gt", "quot", "apos" -> '&' + found;
      default -> {
        String character = StringEscapeUtils.unescapeHtml4('&' + found);
        yield character.startsWith("&") ? "&amp;" + found : character;
      }
    };
  }

  /** Tells whether XML 1.0 (section 2.2) allows a character. */
  static boolean isAllowed(int c) {
    return c == '\t'
        || c == '\n'
        || c == '\r'
        || (c >= ' ' && c <= 0xD7FF)
        || (c >= 0xE000 && c <= 0xFFFD)
        || (c >= 0x10000 && c <= 0x10FFFF);
  }

  String name() {
    return name;
  }

  /** Returns all text inside, whatever elements it stands in. */
  String text() {
    return characters.substring(from, to);
  }

  String attribute(String attribute) {
    return attributes.getOrDefault(attribute, "");
  }

  List<Element> children() {
    return children;
  }

  /** Returns the elements at a path of names, such as {@code titles/title}. */
  List<Element> all(String path) {
    List<Element> found = List.of(this);
    for (String step : path.split("/", -1)) {
      List<Element> next = new ArrayList<>();
      for (Element element : found) {
        for (Element child : element.children) {
          if (child.name.equals(step)) {
            next.add(child);
          }
        }
      }
      found = next;
    }
    return found;
  }

  /** Returns the first element at a path. */
  Optional<Element> first(String path) {
    return all(path).stream().findFirst();
  }

  /** Returns the text of the first element at a path; empty when there is none. */
  String text(String path) {
    return first(path).map(Element::text).orElse("");
  }

  /** Returns the texts of all elements at a path that have some. */
  List<String> texts(String path) {
    return all(path).stream().map(Element::text).filter(t -> !t.isBlank()).toList();
  }
}
