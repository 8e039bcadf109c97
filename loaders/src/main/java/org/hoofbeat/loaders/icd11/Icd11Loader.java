package org.hoofbeat.loaders.icd11;

import java.io.IOException;
import java.util.List;
import org.hoofbeat.loaders.SourceLoader;
import org.hoofbeat.loaders.StatementSink;
import org.hoofbeat.loaders.file.SourceFile;

/** Reads the simple tabulation (text, also inside its zip) or the Chinese workbook, told by the content. */
public final class Icd11Loader implements SourceLoader {

  @Override
  public String name() {
    return "icd11";
  }

  @Override
  public void load(List<SourceFile> files, StatementSink sink) throws IOException {
    for (SourceFile file : files) {
      List<String> members = file.members();
      if (members.contains("[Content_Types].xml")) {
        new ChineseWorkbook(file, sink).load();
      } else {
        new SimpleTabulation(tabulation(file, members), sink).load();
      }
    }
  }

  private static SourceFile tabulation(SourceFile file, List<String> members) {
    for (String member : members) {
      if (member.contains("SimpleTabulation") && member.endsWith(".txt")) {
        return file.member(member);
      }
    }
    return file;
  }
}
