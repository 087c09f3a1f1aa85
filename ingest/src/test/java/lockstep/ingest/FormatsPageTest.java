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

    private static final String TABLES = "## Excel workbooks\n\n"
            + "Reads the first sheet of an .xlsx as a table; days and times come as ISO 8601, a row's line is its row in the sheet, counting the line breaks in cells before it. "
            + "Ids must be text: as numbers they have lost their last digits, which is told.\n\n"
            + "## How any table is read\n\n"
            + "The line that names the columns is found, behind lines about a query or `sep=;`; `--skip-lines N` says where. A column "
            + "whose name says what it holds is held against its first 1,000 values, and what was taken and left is told: a time must parse, a "
            + "link have a host, the posts' own addresses and threads are no links. Of two times the one with a zone is taken, of two links "
            + "the expanded one. A column with the number of what another column holds (`url_id` beside `url`) is no second thing. Columns of "
            + "one name that hold different values are asked about. `--map links=A --map links=B` takes both; links, hashtags, mentions, "
            + "images and text may be in several.\n\n"
            + "A word for nothing is no value: NaN, None, null, NA, `[]` and the like, and 0, -1 and False in columns of ids, accounts, links, "
            + "tags, languages and places, where 0 is not one of the codes 0, 1, 2. Texts and names keep theirs but for NaN, `<NA>`, `\\N` and "
            + "`#N/A`. What was read so is counted and told; `--nothing FIELD=WORDS` says otherwise, `--nothing FIELD=` takes every word.\n\n"
            + "Ids are taken out of `=\"...\"`, quotes, blanks, a leading `'` and a trailing `.0`. Ids that lost their last digits (1.29E+18, or all "
            + "ending in the zeros of a spreadsheet) are not taken: accounts are then known by their handles, rows without one are "
            + "rejects.\n\n"
            + "A repost counts as a repost only: its text, links, tags and mentions are its original's. Where no column has the original's "
            + "id, a text that begins with `RT @name` is a repost of what that name says.\n\n";

    @Test
    void thePageOfFormatsIsMadeOfTheirOwnWords() throws IOException {
        String made = page();
        if (System.getenv("LOCKSTEP_WRITE") != null) Files.writeString(PAGE, made);
        assertThat(Files.readString(PAGE))
                .as("docs/formats.md is made by this test: run it with LOCKSTEP_WRITE=1")
                .isEqualTo(made);
    }

    /** The beginning of its sample. */
    private static String sample(String id) throws IOException {
        for (Path sample : SamplesTest.samples()) {
            String name = String.valueOf(sample.getFileName());
            if (!name.startsWith(id + ".")) continue;
            String lines = Files.readAllLines(sample).stream()
                    .limit(3)
                    .map(line -> line.length() > 200 ? line.substring(0, 200) + " ..." : line)
                    .collect(Collectors.joining("\n"));
            return "```\n" + lines + "\n```\n\n";
        }
        return "";
    }

    private static final String TIMES =
            ".\n\n## Times\n\nSeconds to nanoseconds since 1970 (told apart by size, from 1990 on), ISO 8601, the forms of Twitter's "
                    + "first interface and of e-mail, dates in digits (20210306), with the month's name in some thirty languages (6 марта "
                    + "2021, 09:15), in numbers (06.03.2021 14:05), and days of a spreadsheet (44261.385), which are told. In "
                    + "3/6/2021 the values of the column say which number is the day; where none does, they are rejects. Years of two digits (05/03/24) are "
                    + "read where all values fit one order of day, month and year. EST and "
                    + "the like are offsets whatever the season; CST, IST and BST name several zones and are rejects unless "
                    + "`--time-zone` settles them. A day, a time of day and a zone in three columns are one time (`clock`, `zone`). "
                    + "`--time-format` names another pattern and is then the only one; `seconds`, `milliseconds` and `days` "
                    + "read the smallest numbers too. Times outside 1970 to 2200 are rejects; times later than now are kept and "
                    + "counted. Times without a zone are read as UTC or `--time-zone`, and counted.\n";

    private static String page() throws IOException {
        var page = new StringBuilder(
                "# Formats\n\nMade from the formats' own words; `lockstep ingest --formats` prints the list.\n\n");
        page.append(
                "Files may be compressed (`.gz`, `.zst`, `.bz2`, `.xz`) or members of archives (`.zip`, `.tar`, `.tar.gz`, `.tar.zst`); folders are "
                        + "read whole. What lies in a folder or archive in no known format is passed over with a warning. UTF-8, UTF-16 "
                        + "with or without its mark, or UTF-32 by its mark; `--encoding` names others, and rows with bytes that the encoding does "
                        + "not have are rejects. Every input row becomes a row of the case or a reject "
                        + "(`lockstep rejects CASE`). A source whose bytes are in the case is not read again, unless none of its rows "
                        + "could be read. What holds no table (SQLite, RDS, a web page, ...) is called what it is, with how to save it as "
                        + "CSV. What a person should know of how a file was read is told below its counts.\n\n");
        for (SourceFormat format :
                Stream.concat(Formats.ALL.stream(), PartnerFormats.ALL.stream()).toList()) {
            page.append("## ")
                    .append(format.id())
                    .append("\n\nReads ")
                    .append(format.reads())
                    .append(".\n\n")
                    .append(format.about())
                    .append("\n\n")
                    .append(sample(format.id()));
        }
        page.append("## parquet\n\nReads ")
                .append(ColumnFiles.READS)
                .append(".\n\n")
                .append(ColumnFiles.ABOUT)
                .append("\n\n")
                .append(TABLES);
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
                .append(TIMES);
        return page.toString();
    }
}
