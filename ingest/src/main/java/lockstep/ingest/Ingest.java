package lockstep.ingest;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipException;
import lockstep.ingest.formats.Formats;
import lockstep.ingest.formats.PartnerFormats;
import lockstep.ingest.text.Times;
import lockstep.model.CannotDo;
import lockstep.model.Count;
import lockstep.model.Source;
import lockstep.model.WrongUse;
import lockstep.model.intake.Intake;
import lockstep.model.intake.SourceEnd;
import lockstep.model.intake.SourceIntake;
import lockstep.model.intake.SourceStart;

/** Reads files into a case, one source after another. */
public final class Ingest {
    private static final int MOST_NAMED = 60;
    private static final int LONGEST_NAME = 80;

    private final Intake intake;
    private final Reading reading;
    private final Allowance allowance;
    private final Clock clock;
    private final ColumnFiles columnFiles;
    private final PartnerFiles partners;

    /**
     * @param reading how a person wants files to be read
     * @param allowance how many rejects a source may have
     * @param clock tells which times are in the future
     */
    public Ingest(Intake intake, Reading reading, Allowance allowance, Clock clock) {
        this(intake, reading, allowance, clock, ColumnFiles.NONE);
    }

    /**
     * The same, which reads Parquet too.
     *
     * @param columnFiles opens it
     */
    public Ingest(Intake intake, Reading reading, Allowance allowance, Clock clock, ColumnFiles columnFiles) {
        this(intake, reading, allowance, clock, columnFiles, PartnerFiles.NONE);
    }

    /**
     * The same, which reads Parquet and the files of partners too.
     *
     * @param columnFiles opens Parquet
     * @param partners reads what partners send
     */
    public Ingest(
            Intake intake,
            Reading reading,
            Allowance allowance,
            Clock clock,
            ColumnFiles columnFiles,
            PartnerFiles partners) {
        this.columnFiles = columnFiles;
        this.partners = partners;
        this.intake = intake;
        this.reading = reading;
        this.allowance = allowance;
        this.clock = clock;
    }

    /** What became of one source. */
    public sealed interface Result {
        /**
         * It is in the case.
         *
         * @param notes what a person should know of how it was read, a sentence each
         */
        record Read(Source source, long future, long faulty, Map<String, Long> reasons, List<String> notes)
                implements Result {
            public Read {
                notes = List.copyOf(notes);
            }

            Read with(String note) {
                List<String> more =
                        Stream.concat(notes.stream(), Stream.of(note)).toList();
                return new Read(source, future, faulty, reasons, more);
            }
        }

        /** The case held it already. */
        record Known(Opened file, int source) implements Result {}

        /** It had more rejects than allowed; only these were kept. */
        record Refused(Source source, Map<String, Long> reasons, List<String> notes) implements Result {
            public Refused {
                notes = List.copyOf(notes);
            }
        }

        /** It was removed on request and must not come back. */
        record Forgotten(Opened file) implements Result {}

        /** It holds nothing. */
        record Empty(Opened file) implements Result {}

        /** It is in no format that is known; nothing was read. */
        record Unknown(Opened file, CannotDo why) implements Result {}
    }

    /** Told how far the reading of a source is. */
    public interface Progress {
        void at(long rows, long bytes, long of);
    }

    /** Reads one file or member. */
    public Result read(Opened file, Progress progress) {
        try {
            Optional<Result> known = known(file);
            if (known.isPresent()) return known.get();
            try (InputStream stored = file.opening().open()) {
                return read(file, new Meter(stored), progress);
            }
        } catch (IOException broken) {
            throw Paths.unreadable(file.file(), broken);
        }
    }

    private Optional<Result> known(Opened file) throws IOException {
        if (file.bytes() >= 0 && !intake.hasSourceOfSize(file.bytes())) return Optional.empty();
        try (InputStream stored = file.opening().open()) {
            String sha256 = new Meter(stored).sha256();
            if (intake.isForgotten(sha256)) return Optional.of(new Result.Forgotten(file));
            return intake.sourceWith(sha256).map(source -> new Result.Known(file, source));
        }
    }

    private Result read(Opened file, Meter meter, Progress progress) throws IOException {
        InputStream plain;
        try {
            plain = Decoding.decompressed(meter);
        } catch (EOFException | ZipException cut) {
            throw cut(file, cut);
        }
        InputStream utf8 = Decoding.utf8(plain, reading.encoding());
        byte[] beginning = Decoding.beginning(utf8, Head.SAMPLE);
        if (EncodedTwice.is(beginning)) {
            utf8 = EncodedTwice.undone(Decoding.joined(beginning, utf8));
            beginning = Decoding.beginning(utf8, Head.SAMPLE);
        }
        if (ColumnFiles.isOne(beginning)) return columns(file, meter, progress);
        if (Workbook.isOne(beginning)) return workbook(file, meter, Decoding.joined(beginning, utf8), progress);
        Optional<CannotDo> refused = Signature.refusal(file, beginning);
        if (refused.isPresent()) return new Result.Unknown(file, refused.get());
        var head = new Head(beginning, reading.layout());
        if (head.isEmpty() && head.size() < Head.SIZE) return empty(file, utf8);
        var in = new Input(Decoding.joined(beginning, utf8), reading, head, false);
        return read(file, meter, in, progress);
    }

    /** Nothing was read: because there is nothing, or because the file is cut off before it. */
    private static Result empty(Opened file, InputStream rest) throws IOException {
        try {
            rest.transferTo(OutputStream.nullOutputStream());
            return new Result.Empty(file);
        } catch (EOFException | ZipException cut) {
            throw cut(file, cut);
        }
    }

    private static CannotDo cut(Opened file, IOException why) {
        return new CannotDo(file.name() + " is cut off within its first bytes", "get the file again", why);
    }

    private Result columns(Opened file, Meter meter, Progress progress) throws IOException {
        if (!file.member().isEmpty() || !ColumnFiles.isOne(file)) {
            throw new CannotDo(file.name() + " is Parquet within another file", "unpack it first");
        }
        try (InputStream table = columnFiles.table(file.file())) {
            byte[] beginning = Decoding.beginning(table, Head.SAMPLE);
            InputStream text = Decoding.joined(beginning, table);
            return read(file, meter, new Input(text, reading.withHeader(), new Head(beginning), true), progress);
        }
    }

    /** The bytes of a workbook are no text: marks of an encoding within them mean nothing. */
    private Result workbook(Opened file, Meter meter, InputStream stored, Progress progress) throws IOException {
        try (Workbook table = Workbook.open(stored)) {
            byte[] beginning = Decoding.beginning(table, Head.SAMPLE);
            var head = new Head(beginning, reading.layout());
            if (head.isEmpty()) return new Result.Empty(file);
            InputStream text = Decoding.joined(beginning, table);
            Result result = read(file, meter, new Input(text, reading, head, false), progress);
            return result instanceof Result.Read read && !table.others().isEmpty() ? read.with(others(table)) : result;
        } catch (IOException broken) {
            String why = broken.getMessage() == null ? "" : ": " + broken.getMessage();
            return new Result.Unknown(
                    file,
                    new CannotDo(
                            file.name() + " cannot be read as an Excel workbook" + why,
                            "open it in a spreadsheet and save the sheet of posts as CSV, with its ids as text",
                            broken));
        }
    }

    private static String others(Workbook table) {
        return "only the first sheet was read; not read: " + String.join(", ", table.others());
    }

    private Result read(Opened file, Meter meter, Input in, Progress progress) throws IOException {
        Head head = in.head();
        if (isOfAnotherEncoding(head)) return new Result.Unknown(file, ofAnotherEncoding(file, head));
        Optional<SourceFormat> told = format(head);
        if (told.isEmpty()) return new Result.Unknown(file, unknown(file, head));
        SourceFormat format = told.get();
        var start = new SourceStart(file.file().toString(), file.member(), format.id(), reading.settings());
        var times = new Times(reading.timeFormat(), reading.zone());
        try (SourceIntake source = intake.begin(start)) {
            var rows = new Rows(source, times, allowance, clock.millis());
            boolean stopped = false;
            try {
                long of = in.countsRows() ? -1 : file.bytes();
                Input watched = in.from(watched(in.stream(), meter, rows, progress, of));
                idle(format, in, rows);
                if (PartnerFormats.ALL.contains(format)) partners.read(format.id(), file, watched, rows);
                else format.read(watched, rows);
            } catch (EOFException | ZipException cut) {
                rows.reject(
                        rows.lastLine() + 1,
                        0,
                        "cut-off: the compressed file ends here or is damaged: " + cut.getMessage(),
                        "");
            } catch (Allowance.TooManyRejects many) {
                stopped = true;
            } catch (WrongUse wrong) {
                throw new WrongUse(file.name() + ": " + wrong.getMessage(), wrong.help());
            } catch (CannotDo cannot) {
                if (String.valueOf(cannot.getMessage()).contains(file.name())) throw cannot;
                throw new CannotDo(file.name() + ": " + cannot.getMessage(), cannot.help(), cannot);
            }
            if (times.otherDays() > 0)
                rows.tell(Count.of(times.otherDays(), "time names", "times name")
                        + " a day of the week that was not the day of the date: read by the date");
            var end = new SourceEnd(
                    meter.sha256(),
                    meter.count(),
                    rows.rows(),
                    times.noZone(),
                    reading.zone().getId());
            // a file of which nothing could be read stays free to be read in another way
            boolean nothing = rows.rows() > 0 && rows.rejected() == rows.rows();
            if (stopped || nothing || !allowance.allows(rows.rows(), rows.rejected())) {
                return new Result.Refused(source.refuse(end), rows.reasons(), rows.notes());
            }
            Source read = source.finish(end);
            List<String> notes = Stream.concat(rows.notes().stream(), source.notes().stream())
                    .toList();
            return new Result.Read(read, rows.future(), rows.faulty(), rows.reasons(), notes);
        }
    }

    /** What a person maps and the format does not take is told, whichever format it is. */
    private void idle(SourceFormat format, Input in, Rows rows) {
        String other = in.head().isJson() ? "jsonl" : "csv";
        new TreeMap<>(reading.map()).forEach((field, column) -> {
            if (!format.takes(field)) rows.tell(idle(format, field, column, other));
        });
        reading.layout().further().forEach((field, columns) -> {
            if (!format.takes(field)) for (String column : columns) rows.tell(idle(format, field, column, other));
        });
    }

    private static String idle(SourceFormat format, Field field, String column, String other) {
        String why = field == Field.ITEMS
                ? format.id() + " has no lists within"
                : format.id() + " has " + (other.equals("csv") ? "columns" : "members") + " of its own; --as " + other
                        + " reads by what --map says";
        return "--map " + field.word() + "=" + column + " is not used: " + why;
    }

    private Optional<SourceFormat> format(Head head) {
        if (!reading.as().isEmpty()) return Optional.of(Formats.named(reading.as()));
        Optional<SourceFormat> known = Formats.of(head);
        if (known.isPresent() || reading.map().isEmpty()) return known;
        return Optional.of(Formats.named(head.isJson() ? "jsonl" : "csv"));
    }

    private static CannotDo unknown(Opened file, Head head) {
        Optional<CannotDo> leads = PartnerFormats.advice(file.name(), head);
        if (leads.isPresent()) return leads.get();
        List<String> has = head.isJson() ? Members.of(head.text()) : head.columns();
        Optional<CannotDo> odd = OddFiles.advice(file.name(), head, has);
        if (odd.isPresent()) return odd.get();
        String one = head.isJson() ? "MEMBER" : "COLUMN";
        String called = one.toLowerCase(Locale.ROOT) + "s";
        var known = new KnownColumns(has);
        return new CannotDo(
                file.name() + " is in no format that is known"
                        + (has.isEmpty() ? "" : "; its " + called + " are " + named(has) + known.says()),
                "say what its " + called
                        + " hold, as " + known.missing(one)
                        + (head.isJson() ? ", where a list within holds the posts, --items MEMBER" : "")
                        + ", or name a format with --as; lockstep ingest --fields and --formats list what there is");
    }

    /** Names as a message can hold them: the first ones, each cut where it is no name. */
    private static String named(List<String> names) {
        String all = names.stream()
                .limit(MOST_NAMED)
                .map(name -> name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME) + "...")
                .collect(Collectors.joining(", "));
        return names.size() <= MOST_NAMED ? all : all + " and " + (names.size() - MOST_NAMED) + " more";
    }

    /** Whether the line that names the columns cannot be read because it is in another encoding. */
    private boolean isOfAnotherEncoding(Head head) {
        return reading.header() && !head.isJson() && head.problem().startsWith("bad-utf8");
    }

    private CannotDo ofAnotherEncoding(Opened file, Head head) {
        if (!reading.encoding().isEmpty())
            return new CannotDo(
                    file.name() + " is not " + reading.encoding()
                            + ": the line that names its columns holds bytes that no such text has",
                    "leave --encoding out: what fits is then said");
        return new CannotDo(
                file.name() + " is not UTF-8: the line that names its columns holds bytes that no such text has",
                UnmarkedText.named(head.bytes())
                        .orElse(
                                "say what it is, as --encoding windows-1251 (Cyrillic), windows-1252 (Western), "
                                        + "windows-1256 (Arabic), gb18030 or big5 (Chinese), shift_jis (Japanese), euc-kr (Korean)"));
    }

    private static InputStream watched(InputStream in, Meter meter, Rows rows, Progress progress, long of) {
        return new java.io.FilterInputStream(in) {
            @Override
            public int read(byte[] buffer, int from, int length) throws IOException {
                progress.at(rows.rows(), meter.count(), of);
                return in.read(buffer, from, length);
            }
        };
    }
}
