package lockstep.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lockstep.ingest.formats.Formats;
import lockstep.ingest.formats.PartnerFormats;
import lockstep.model.intake.Kinds;
import org.junit.jupiter.api.Test;

/** The page of formats says what the formats say. */
final class FormatsPageTest {
    private static final Path PAGE =
            Path.of(System.getProperty("lockstep.root", "..")).resolve("docs/formats.md");

    @Test
    void thePageOfFormatsIsMadeOfTheirOwnWords() throws IOException {
        String made = page();
        if (System.getenv("LOCKSTEP_WRITE") != null) Files.writeString(PAGE, made);
        assertThat(Files.readString(PAGE))
                .as("docs/formats.md is made by this test: run it with LOCKSTEP_WRITE=1")
                .isEqualTo(made);
    }

    private static String page() {
        var page = new StringBuilder(
                "# Formats\n\nMade from the formats' own words; `lockstep ingest --formats` prints the list.\n\n");
        page.append(
                "Files may be compressed (`.gz`, `.zst`) or members of archives (`.zip`, `.tar`, `.tar.gz`, `.tar.zst`); folders are read "
                        + "whole. What lies in a folder or archive in no known format is passed over with a warning. UTF-8, or UTF-16 by its mark; `--encoding` names others. Every input row becomes a row of the case or a reject "
                        + "(`lockstep rejects CASE`). A source whose bytes are in the case is not read again, unless none of its rows "
                        + "could be read.\n\n");
        for (SourceFormat format :
                Stream.concat(Formats.ALL.stream(), PartnerFormats.ALL.stream()).toList()) {
            page.append("## ")
                    .append(format.id())
                    .append("\n\nReads ")
                    .append(format.reads())
                    .append(".\n\n")
                    .append(format.about())
                    .append("\n\n");
        }
        page.append("## parquet\n\nReads ")
                .append(ColumnFiles.READS)
                .append(".\n\n")
                .append(ColumnFiles.ABOUT)
                .append("\n\n");
        page.append(
                "## Fields of `--map` and `--set`\n\n| field | what it holds | columns taken without `--map` |\n|---|---|---|\n");
        for (Field field : Field.values()) {
            String usual = field.usual().stream().map(n -> "`" + n + "`").collect(Collectors.joining(" "));
            page.append("| `")
                    .append(field.word())
                    .append("` | ")
                    .append(field.says())
                    .append(" | ")
                    .append(usual)
                    .append(" |\n");
        }
        page.append("\n## Kinds of object\n\n")
                .append(String.join(", ", Kinds.NAMES))
                .append(", and any that a source names. ");
        page.append("Names of other tools are ours: ")
                .append(Stream.of(Kinds.ALSO.entrySet().toArray(java.util.Map.Entry[]::new))
                        .map(e -> e.getKey() + " is " + e.getValue())
                        .sorted()
                        .collect(Collectors.joining(", ")))
                .append(
                        ".\n\n## Times\n\nSeconds, milliseconds or microseconds since 1970 (told apart by size), ISO 8601, the form of "
                                + "Twitter's first interface, the form of e-mail; `--time-format` names another pattern and is then the only one. "
                                + "Times outside 1970 to 2200 are rejects; times later than now are kept and counted. Times without a zone are "
                                + "read as UTC or `--time-zone`, and counted.\n");
        return page.toString();
    }
}
