package org.hoofbeat.api.fhir;

import ca.uhn.fhir.rest.annotation.Operation;
import ca.uhn.fhir.rest.annotation.Transaction;
import ca.uhn.fhir.rest.annotation.TransactionParam;
import jakarta.servlet.http.HttpServletRequest;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.Parameters;

/** What is asked of the server as a whole: $versions and batches. */
final class SystemOperations {

  private final Calls calls;
  private final BundleRunner bundles;

  SystemOperations(Calls calls, BundleRunner bundles) {
    this.calls = calls;
    this.bundles = bundles;
  }

  /** The releases of FHIR that the server speaks. */
  @Operation(name = "$versions", manualRequest = true, idempotent = true)
  public Parameters versions() {
    Parameters answer = new Parameters();
    answer.addParameter().setName("version").setValue(new CodeType("4.0"));
    answer.addParameter().setName("default").setValue(new CodeType("4.0"));
    return answer;
  }

  @Transaction
  public Bundle transaction(HttpServletRequest request, @TransactionParam Bundle bundle) {
    return Calls.guarded(() -> bundles.run(bundle, input -> calls.call(request, input)));
  }
}
