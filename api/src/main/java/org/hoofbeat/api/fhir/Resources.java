package org.hoofbeat.api.fhir;

import ca.uhn.fhir.rest.param.StringParam;
import ca.uhn.fhir.rest.param.TokenParam;
import ca.uhn.fhir.rest.param.UriParam;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.MetadataResource;
import org.hl7.fhir.r4.model.Parameters.ParametersParameterComponent;
import org.hl7.fhir.r4.model.UriType;
import org.hoofbeat.api.answer.Shown;
import org.hoofbeat.api.fhir.core.TerminologyFailure;
import org.hoofbeat.api.fhir.request.OperationInput;
import org.jspecify.annotations.Nullable;

/** Reading and searching the resources that the server offers. */
final class Resources {

  private Resources() {}

  /** What a search asks for; null where it does not ask. */
  record Criteria(
      @Nullable String id,
      @Nullable String url,
      @Nullable String version,
      @Nullable String name,
      @Nullable String title,
      @Nullable String status) {

    boolean fits(MetadataResource resource) {
      return equal(id, resource.getIdElement().getIdPart())
          && equal(url, resource.getUrl())
          && equal(version, resource.getVersion())
          && begins(name, resource.getName())
          && begins(title, resource.getTitle())
          && equal(status, resource.hasStatus() ? resource.getStatus().toCode() : null);
    }

    private static boolean equal(@Nullable String asked, @Nullable String stated) {
      return asked == null || asked.equals(stated);
    }

    private static boolean begins(@Nullable String asked, @Nullable String stated) {
      return asked == null
          || stated != null
              && stated.toLowerCase(Locale.ROOT).startsWith(asked.toLowerCase(Locale.ROOT));
    }
  }

  static Criteria criteria(
      @Nullable TokenParam id,
      @Nullable UriParam url,
      @Nullable TokenParam version,
      @Nullable StringParam name,
      @Nullable StringParam title,
      @Nullable TokenParam status) {
    return new Criteria(
        id == null ? null : id.getValue(),
        url == null ? null : url.getValue(),
        version == null ? null : version.getValue(),
        name == null ? null : name.getValue(),
        title == null ? null : title.getValue(),
        status == null ? null : status.getValue());
  }

  static <R extends MetadataResource> R get(List<R> resources, IdType id) {
    for (R resource : resources) {
      if (resource.getIdElement().getIdPart().equals(id.getIdPart())) {
        return resource;
      }
    }
    throw TerminologyFailure.notFound("Unknown resource: " + Shown.of(id.getValue()));
  }

  static <R extends MetadataResource> List<R> list(List<R> resources, Criteria criteria) {
    return resources.stream().filter(criteria::fits).toList();
  }

  /** The call with the code system that the request's address names. */
  static Operations.Call on(Operations.Call call, @Nullable String url) {
    if (url == null) {
      return call;
    }
    List<ParametersParameterComponent> parameters = new ArrayList<>(call.input().parameters());
    parameters.removeIf(parameter -> parameter.getName().equals("url"));
    parameters.add(new ParametersParameterComponent().setName("url").setValue(new UriType(url)));
    return call.with(new OperationInput(parameters));
  }
}
