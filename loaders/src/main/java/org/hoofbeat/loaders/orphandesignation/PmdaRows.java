package org.hoofbeat.loaders.orphandesignation;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.hoofbeat.loaders.table.Header;
import org.hoofbeat.loaders.table.TableReader;
import org.hoofbeat.loaders.table.TableRow;
import org.hoofbeat.model.TermId;
import org.hoofbeat.model.statement.DrugStatement;

/**
 * PMDA's approvals: the drug is the active ingredient, or the brand where the table leaves it out; an indication marked
 * {@code [Orphan drug]} is a designation too.
 */
final class PmdaRows {

  private static final String INGREDIENT = "Active Ingredient (underlined: new active ingredient)";
  private static final String BRAND = "Brand Name (Applicant Company)";
  private static final String INDICATIONS = "Indications";
  private static final Pattern ORPHAN =
      Pattern.compile("\\[?orphan drug", Pattern.CASE_INSENSITIVE);
  private static final Pattern COMPANY =
      Pattern.compile("\\s*\\([^()]*(?:\\([^()]*\\)[^()]*)*\\)\\s*$");
  private static final List<String> COLUMNS = List.of(INGREDIENT, BRAND, INDICATIONS);

  private final TableReader table;
  private final RegisterSink register;

  PmdaRows(TableReader table, RegisterSink register) {
    this.table = table;
    this.register = register;
  }

  static boolean matches(Header header) {
    return COLUMNS.stream().allMatch(header::has);
  }

  void read() throws IOException {
    for (TableRow row = table.next(); row != null; row = table.next()) {
      String brand = COMPANY.matcher(row.get(BRAND)).replaceFirst("");
      String ingredient = row.get(INGREDIENT);
      TermId drug = register.drug(ingredient.isEmpty() ? brand : ingredient);
      if (drug == null) {
        continue;
      }
      register.brand(drug, brand);
      Map<String, String> details = new TreeMap<>(row.others(Set.of(INDICATIONS)));
      String text = row.get(INDICATIONS);
      register.decision(drug, DrugStatement.Kind.APPROVAL, "PMDA", text, details);
      if (ORPHAN.matcher(text).find()) {
        register.decision(drug, DrugStatement.Kind.ORPHAN_DESIGNATION, "PMDA", text, details);
      }
    }
  }
}
