package org.hoofbeat.loaders.orphandesignation;

import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.hoofbeat.loaders.table.Header;
import org.hoofbeat.loaders.table.TableReader;
import org.hoofbeat.loaders.table.TableRow;
import org.hoofbeat.model.TermId;
import org.hoofbeat.model.statement.DrugStatement;

/** FDA's listing: each row is a designation, and an approval where it has a labelled indication. */
final class FdaRows {

  private static final String GENERIC = "Generic Name";
  private static final String DESIGNATION = "Orphan Designation";
  private static final String INDICATION = "Approved Labeled Indication";
  private static final Set<String> KNOWN = Set.of(GENERIC, DESIGNATION);

  private final TableReader table;
  private final RegisterSink register;

  FdaRows(TableReader table, RegisterSink register) {
    this.table = table;
    this.register = register;
  }

  static boolean matches(Header header) {
    return header.has(GENERIC) && header.has(DESIGNATION);
  }

  void read() throws IOException {
    for (TableRow row = table.next(); row != null; row = table.next()) {
      TermId drug = register.drug(row.get(GENERIC));
      if (drug == null) {
        continue;
      }
      register.brand(drug, row.get("Trade Name"));
      Map<String, String> details = new TreeMap<>(row.others(KNOWN));
      String text = row.get(DESIGNATION);
      register.decision(drug, DrugStatement.Kind.ORPHAN_DESIGNATION, "FDA", text, details);
      String indication = row.get(INDICATION);
      if (!indication.isEmpty()) {
        Map<String, String> approval = new TreeMap<>();
        for (String column :
            new String[] {
              "Trade Name", "Marketing Approval Date", "Exclusivity End Date", "Sponsor Company"
            }) {
          if (!row.get(column).isEmpty()) {
            approval.put(column, row.get(column));
          }
        }
        register.decision(drug, DrugStatement.Kind.APPROVAL, "FDA", indication, approval);
      }
    }
  }
}
