package org.evidencematrix.cli.lookup;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.evidencematrix.message.Message;

/**
 * Asks the REST interfaces of Crossref, then of DataCite, for the CSL-JSON of a DOI.
 *
 * <p>Only {@code https} is spoken, but to a server of this machine. A redirect is followed only to
 * {@code https} on the same host, and but a few times. An answer that is large, late, packed or no
 * JSON is refused.
 */
public final class DoiRegistry {
  /** The most bytes of an answer; a record with thousands of authors has fewer. */
  public static final int LARGEST = 2 * 1024 * 1024;

  /** The longest that one registry may take, connecting and reading included. */
  public static final Duration LONGEST = Duration.ofSeconds(20);

  private static final String CSL = "application/vnd.citationstyles.csl+json";
  private static final int MOST_REDIRECTS = 3;
  private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

  private final List<Registry> registries;
  private final Duration longest;

  private record Registry(URI base, String before, String after) {
    URI address(String doi) {
      // A DOI may hold any character; its slash is part of the path in both interfaces.
      return base.resolve(before + escaped(doi) + after);
    }
  }

  private DoiRegistry(List<Registry> registries, Duration longest) {
    this.registries = registries;
    this.longest = longest;
  }

  /** Returns the two public registries. */
  public static DoiRegistry everyone() {
    return new DoiRegistry(
        List.of(
            crossref(URI.create("https://api.crossref.org/")),
            datacite(URI.create("https://api.datacite.org/"))),
        LONGEST);
  }

  /**
   * Returns another server that answers as both do.
   *
   * @param base its address
   * @param longest the longest that one question may take
   * @throws LookupFailure if the address is not {@code https}, nor of this machine
   */
  public static DoiRegistry at(String base, Duration longest) throws LookupFailure {
    try {
      URI address = new URI(base.endsWith("/") ? base : base + '/');
      String host = Optional.ofNullable(address.getHost()).orElse("");
      boolean https = "https".equals(address.getScheme());
      boolean here = "http".equals(address.getScheme()) && THIS_MACHINE.contains(host);
      if (host.isEmpty() || (!https && !here)) {
        throw failure("lookup.address", "address", base);
      }
      return new DoiRegistry(List.of(crossref(address), datacite(address)), longest);
    } catch (URISyntaxException e) {
      throw failure("lookup.address", "address", base);
    }
  }

  private static Registry crossref(URI base) {
    return new Registry(base, "works/", "/transform/" + CSL);
  }

  private static Registry datacite(URI base) {
    return new Registry(base, "dois/" + CSL + "/", "");
  }

  /**
   * Asks the registries in turn.
   *
   * @param doi a DOI, without address
   * @return the bytes of a JSON text
   * @throws LookupFailure if none of them knows the DOI, or the last one failed
   */
  public byte[] find(String doi) throws LookupFailure {
    LookupFailure last = failure("lookup.unknown", "doi", doi);
    for (Registry registry : registries) {
      try {
        Optional<byte[]> found = within(registry.address(doi));
        if (found.isPresent()) {
          return found.get();
        }
      } catch (LookupFailure e) {
        last = e;
      }
    }
    throw last;
  }

  /** The time limit of a request does not cover its body, so the whole is done aside. */
  private Optional<byte[]> within(URI address) throws LookupFailure {
    ExecutorService aside =
        Executors.newSingleThreadExecutor(
            work -> {
              Thread thread = new Thread(work, "registry");
              thread.setDaemon(true);
              return thread;
            });
    Future<Optional<byte[]>> answer = aside.submit(() -> ask(address));
    try {
      return answer.get(longest.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      throw failure("lookup.slow", "host", address.getHost());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw failure("lookup.slow", "host", address.getHost());
    } catch (ExecutionException e) {
      if (e.getCause() instanceof LookupFailure refused) {
        throw refused;
      }
      throw failure("lookup.failed", "host", address.getHost());
    } finally {
      answer.cancel(true);
      aside.shutdownNow();
    }
  }

  private Optional<byte[]> ask(URI first) throws IOException, InterruptedException, LookupFailure {
    HttpClient client =
        HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(longest)
            .build();
    URI address = first;
    for (int hop = 0; hop <= MOST_REDIRECTS; hop++) {
      HttpRequest request =
          HttpRequest.newBuilder(address)
              .timeout(longest)
              .header("Accept", CSL + ", application/json;q=0.5")
              .header("User-Agent", "evidence-matrix")
              .GET()
              .build();
      HttpResponse<InputStream> response =
          client.send(request, HttpResponse.BodyHandlers.ofInputStream());
      try (InputStream body = response.body()) {
        int status = response.statusCode();
        if (status == 200) {
          return Optional.of(read(response, body));
        }
        if (status == 404 || status == 410) {
          return Optional.empty();
        }
        if (status < 300 || status >= 400) {
          throw failure("lookup.status", "host", first.getHost(), "status", status);
        }
        address = next(address, response);
      }
    }
    throw failure("lookup.redirect", "host", first.getHost());
  }

  private static URI next(URI from, HttpResponse<?> response) throws LookupFailure {
    String location = response.headers().firstValue("Location").orElse("");
    try {
      URI to = from.resolve(new URI(location));
      boolean same =
          from.getHost().equalsIgnoreCase(to.getHost()) && from.getPort() == to.getPort();
      if (location.isEmpty() || !"https".equals(to.getScheme()) || !same) {
        throw failure("lookup.redirect", "host", from.getHost());
      }
      return to;
    } catch (URISyntaxException e) {
      throw failure("lookup.redirect", "host", from.getHost());
    }
  }

  private static byte[] read(HttpResponse<?> response, InputStream body)
      throws IOException, LookupFailure {
    String host = response.uri().getHost();
    String packed = response.headers().firstValue("Content-Encoding").orElse("identity");
    String type = response.headers().firstValue("Content-Type").orElse("").toLowerCase(Locale.ROOT);
    // Nothing packed was asked for; a small packed answer can be huge.
    if (!packed.equalsIgnoreCase("identity") || !type.contains("json")) {
      throw failure("lookup.not-json", "host", host);
    }
    byte[] bytes = body.readNBytes(LARGEST + 1);
    if (bytes.length > LARGEST) {
      throw failure("lookup.large", "host", host);
    }
    return bytes;
  }

  private static String escaped(String doi) {
    try {
      // The constructor with parts escapes what a path may not hold; a question mark it would keep.
      String path = new URI(null, null, "/" + doi, null).getRawPath().substring(1);
      return path.replace("//", "/%2F").replace("/../", "/%2E%2E/");
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException("no path: " + doi, e);
    }
  }

  private static LookupFailure failure(String key, Object... values) {
    return new LookupFailure(Message.of(key, values));
  }
}
