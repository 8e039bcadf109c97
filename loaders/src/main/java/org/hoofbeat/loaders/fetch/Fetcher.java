package org.hoofbeat.loaders.fetch;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hoofbeat.loaders.catalogue.SourceCatalogue;
import org.hoofbeat.loaders.catalogue.SourceSpec;
import org.hoofbeat.loaders.catalogue.SourceSpec.PinnedFile;
import org.hoofbeat.loaders.catalogue.SourceSpec.PinnedRelease;
import org.hoofbeat.model.ErrorCode;
import org.hoofbeat.model.HoofbeatFailure;
import org.hoofbeat.model.ProgressListener;

/**
 * Fetches what the catalogue pins into a folder. A file that is there is left alone; one that stopped half-way is
 * resumed; one whose checksum is known must match it before it takes its name.
 */
public final class Fetcher {

  private final Path folder;
  private final FileFetch http;

  public Fetcher(Path folder) {
    this.folder = folder;
    this.http = new FileFetch();
  }

  /**
   * Fetches the given sources, all that have an address if none is given.
   *
   * @param wanted versions by source id, where not the newest
   */
  public FetchReport fetch(
      SourceCatalogue catalogue,
      Set<String> sources,
      Map<String, String> wanted,
      ProgressListener progress) {
    List<Download> fetched = new ArrayList<>();
    List<Download> present = new ArrayList<>();
    List<FetchReport.Failure> failed = new ArrayList<>();
    List<FetchReport.Supply> supply = new ArrayList<>();
    boolean offline = false;
    for (SourceSpec spec : catalogue.sources()) {
      boolean chosen =
          sources.isEmpty() ? spec.alternativeTo() == null : sources.contains(spec.id());
      if (!chosen) {
        continue;
      }
      if (spec.supply() != null) {
        supply.add(new FetchReport.Supply(spec.id(), spec.supply()));
      }
      for (Download download : downloads(spec, release(spec, wanted))) {
        if (Files.isRegularFile(download.to())) {
          present.add(download);
        } else if (offline) {
          failed.add(new FetchReport.Failure(download, "no network"));
        } else {
          try {
            http.fetch(download, progress);
            fetched.add(download);
          } catch (java.net.ConnectException
              | java.net.http.HttpConnectTimeoutException
              | java.net.UnknownHostException
              | java.nio.channels.UnresolvedAddressException e) {
            offline = fetched.isEmpty();
            failed.add(
                new FetchReport.Failure(
                    download, "cannot connect to " + download.from().getHost()));
          } catch (IOException e) {
            failed.add(new FetchReport.Failure(download, String.valueOf(e.getMessage())));
          }
        }
      }
    }
    return new FetchReport(fetched, present, failed, supply);
  }

  private static PinnedRelease release(SourceSpec spec, Map<String, String> wanted) {
    String version = wanted.get(spec.id());
    if (version == null) {
      return spec.releases().get(0);
    }
    return spec.findRelease(version)
        .orElseThrow(
            () ->
                new HoofbeatFailure(
                    ErrorCode.BAD_REQUEST,
                    "No release "
                        + spec.id()
                        + "="
                        + version
                        + " is pinned\nMaybe one of "
                        + spec.releases().stream().map(PinnedRelease::version).toList()
                        + "."));
  }

  private List<Download> downloads(SourceSpec spec, PinnedRelease release) {
    String url = release.url();
    String saveAs = release.saveAs();
    if (url == null || saveAs == null) {
      return List.of();
    }
    if (release.files().isEmpty()) {
      return List.of(new Download(spec.id(), URI.create(url), target(saveAs), release.sha256()));
    }
    List<Download> downloads = new ArrayList<>();
    for (PinnedFile file : release.files()) {
      String encoded = URLEncoder.encode(file.name(), StandardCharsets.UTF_8).replace("+", "%20");
      downloads.add(
          new Download(
              spec.id(),
              URI.create(url.replace("{file}", encoded)),
              target(saveAs.replace("{file}", file.name())),
              file.sha256()));
    }
    return downloads;
  }

  private Path target(String saveAs) {
    Path target = folder.resolve(saveAs).normalize();
    if (!target.startsWith(folder.normalize())) {
      throw new HoofbeatFailure(
          ErrorCode.BAD_STATE, "sources.yaml: save_as '" + saveAs + "' leaves the download folder");
    }
    return target;
  }
}
