package org.hoofbeat.api.page;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;

/** What a browser is shown at an address that is no page: the pages' one document, which says so in the reader's language. */
public final class NoSuchPage {

  private static final ClassPathResource DOCUMENT = new ClassPathResource("static/index.html");

  /** Addresses of programs and files, whoever asks. */
  private static final Pattern NO_PAGE =
      Pattern.compile("/?(api|fhir|actuator|v3|mcp|cds-services|assets|page)/.*|.*\\.\\w{1,8}");

  private NoSuchPage() {}

  /** The document; empty where programs ask, where the address is theirs, and where the program was built without pages. */
  public static Optional<Resource> find(HttpMethod method, String path, @Nullable String accepted) {
    boolean browser = accepted != null && accepted.contains(MediaType.TEXT_HTML_VALUE);
    return browser
            && method.equals(HttpMethod.GET)
            && !NO_PAGE.matcher(path).matches()
            && DOCUMENT.exists()
        ? Optional.of(DOCUMENT)
        : Optional.empty();
  }
}
