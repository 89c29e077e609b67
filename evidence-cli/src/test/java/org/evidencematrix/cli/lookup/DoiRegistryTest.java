package org.evidencematrix.cli.lookup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A server of this machine answers as registries do, and as they should not. */
class DoiRegistryTest {
  private static final String DOI = "10.5555/made-up.9";
  private static final String JSON = "application/vnd.citationstyles.csl+json";

  private final List<String> asked = Collections.synchronizedList(new ArrayList<>());
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private HttpServer server = unstarted();

  private static HttpServer unstarted() {
    try {
      return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @BeforeEach
  void start() {
    server.setExecutor(threads);
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
    threads.shutdownNow();
  }

  /** What the server does with a question. */
  private interface Answer {
    void give(HttpExchange exchange) throws IOException;
  }

  private void answers(String path, Answer answer) {
    server.createContext(
        path,
        exchange -> {
          asked.add(exchange.getRequestURI().toString());
          try (exchange) {
            answer.give(exchange);
          }
        });
  }

  private static void give(HttpExchange exchange, int status, String type, byte[] body)
      throws IOException {
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
  }

  private DoiRegistry registry() throws LookupFailure {
    return DoiRegistry.at(
        "http://127.0.0.1:" + server.getAddress().getPort(), Duration.ofSeconds(3));
  }

  private String failure() {
    return assertThrows(LookupFailure.class, () -> registry().find(DOI)).reason().key();
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void returnsWhatTheFirstRegistryKnows() throws LookupFailure {
    answers("/works/", e -> give(e, 200, JSON, utf8("{\"title\":\"x\"}")));
    assertEquals("{\"title\":\"x\"}", new String(registry().find(DOI), StandardCharsets.UTF_8));
    assertEquals(List.of("/works/10.5555/made-up.9/transform/" + JSON), asked);
  }

  @Test
  void asksTheSecondRegistryWhenTheFirstDoesNotKnow() throws LookupFailure {
    answers("/works/", e -> give(e, 404, "text/plain", utf8("Resource not found.")));
    answers("/dois/", e -> give(e, 200, JSON, utf8("{}")));
    assertEquals("{}", new String(registry().find(DOI), StandardCharsets.UTF_8));
    assertEquals("/dois/" + JSON + "/10.5555/made-up.9", asked.get(1));
  }

  @Test
  void saysThatNobodyKnows() {
    answers("/", e -> give(e, 404, "text/plain", new byte[0]));
    assertEquals("lookup.unknown", failure());
    assertEquals(2, asked.size());
  }

  @Test
  void tellsOnlyTheNameOfTheProgram() throws LookupFailure {
    List<String> agents = Collections.synchronizedList(new ArrayList<>());
    answers(
        "/works/",
        e -> {
          agents.addAll(e.getRequestHeaders().get("User-agent"));
          give(e, 200, JSON, utf8("{}"));
        });
    registry().find(DOI);
    assertEquals(List.of("evidence-matrix"), agents);
  }

  @Test
  void escapesWhatAPathMayNotHold() throws LookupFailure {
    answers("/works/", e -> give(e, 200, JSON, utf8("{}")));
    registry().find("10.5555/a<b>?c#d e");
    assertEquals(List.of("/works/10.5555/a%3Cb%3E%3Fc%23d%20e/transform/" + JSON), asked);
  }

  @Test
  void refusesAHugeAnswer() {
    answers(
        "/",
        e -> {
          e.getResponseHeaders().set("Content-Type", JSON);
          e.sendResponseHeaders(200, 0);
          byte[] blanks = new byte[64 * 1024];
          try (OutputStream body = e.getResponseBody()) {
            for (int i = 0; i < 2 + DoiRegistry.LARGEST / blanks.length; i++) {
              body.write(blanks);
            }
          }
        });
    assertEquals("lookup.large", failure());
  }

  @Test
  void givesUpOnAnAnswerThatDrips() throws LookupFailure {
    answers(
        "/",
        e -> {
          e.getResponseHeaders().set("Content-Type", JSON);
          e.sendResponseHeaders(200, 0);
          try (OutputStream body = e.getResponseBody()) {
            for (int i = 0; i < 1000; i++) {
              body.write(' ');
              body.flush();
              Thread.sleep(100);
            }
          } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
          }
        });
    DoiRegistry impatient =
        DoiRegistry.at("http://127.0.0.1:" + server.getAddress().getPort(), Duration.ofMillis(400));
    assertEquals(
        "lookup.slow", assertThrows(LookupFailure.class, () -> impatient.find(DOI)).reason().key());
  }

  @Test
  void followsNoRedirectToHttpOrAnotherHost() {
    for (String location :
        List.of(
            "http://127.0.0.1:" + server.getAddress().getPort() + "/elsewhere",
            "https://example.org/x",
            "file:///etc/passwd",
            "//example.org/x",
            "",
            "ht!tp://")) {
      answers(
          "/works/",
          e -> {
            e.getResponseHeaders().set("Location", location);
            give(e, 302, "text/plain", new byte[0]);
          });
      answers("/dois/", e -> give(e, 302, "text/plain", new byte[0]));
      assertEquals("lookup.redirect", failure(), location);
      server.removeContext("/works/");
      server.removeContext("/dois/");
    }
    assertTrue(asked.stream().noneMatch(path -> path.contains("elsewhere")), asked::toString);
  }

  @Test
  void unpacksNothing() throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(new byte[10_000_000]);
    }
    answers(
        "/",
        e -> {
          e.getResponseHeaders().set("Content-Encoding", "gzip");
          give(e, 200, JSON, packed.toByteArray());
        });
    assertEquals("lookup.not-json", failure());
  }

  @Test
  void refusesAPageInsteadOfJson() {
    answers("/", e -> give(e, 200, "text/html", utf8("<html>Please log in</html>")));
    assertEquals("lookup.not-json", failure());
  }

  @Test
  void saysWhichStatusCame() {
    answers("/", e -> give(e, 503, "text/plain", new byte[0]));
    assertEquals("lookup.status", failure());
  }

  @Test
  void saysThatNobodyIsThere() {
    server.stop(0);
    assertEquals("lookup.failed", failure());
  }

  @Test
  void asksOnlyByHttpsOrOnThisMachine() {
    for (String base :
        List.of(
            "http://example.org",
            "ftp://127.0.0.1/",
            "example.org",
            "",
            "https://",
            "http://127.0.0.1.example.org",
            "http://user@example.org",
            ":::")) {
      assertThrows(LookupFailure.class, () -> DoiRegistry.at(base, DoiRegistry.LONGEST), base);
    }
  }
}
