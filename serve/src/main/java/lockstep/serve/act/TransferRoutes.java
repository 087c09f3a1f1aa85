package lockstep.serve.act;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import lockstep.casework.export.CaseExport;
import lockstep.casework.export.ExportRequest;
import lockstep.model.Run;
import lockstep.model.WrongUse;
import lockstep.report.Names;
import lockstep.report.html.HtmlReport;
import lockstep.report.text.MarkdownReport;
import lockstep.serve.http.NotFound;
import lockstep.serve.http.Param;
import lockstep.serve.http.Refusal;
import lockstep.serve.http.Reply;
import lockstep.serve.http.Request;
import lockstep.serve.http.Route;
import lockstep.serve.job.Job;
import lockstep.serve.job.JobActs;
import lockstep.serve.job.Jobs;
import lockstep.serve.page.PageRoutes;
import lockstep.serve.room.Rooms;

/** What comes into the case and what leaves it: names with a reason, uploads, exports, reports. */
public final class TransferRoutes {
    private static final List<Param> EXPORT = List.of(
            Param.text(
                    "run",
                    "of this run; without, of the latest that tests all traces together, else of the latest that found something; for STIX,"
                            + " of the latest of each analysis"),
            Param.truth("kept", "only ties that the backbone keeps"));

    private final Rooms rooms;
    private final Jobs jobs;
    private final JobActs acts;
    private final long largest;

    /** @param largest bytes that an upload may have */
    public TransferRoutes(Rooms rooms, Jobs jobs, JobActs acts, long largest) {
        this.rooms = rooms;
        this.jobs = jobs;
        this.acts = acts;
        this.largest = largest;
    }

    /** The routes. */
    public List<Route> routes() {
        return List.of(
                Route.post(
                        "/unmask",
                        "shows accounts by name in this session; the reason is logged in the case",
                        PageRoutes.Visit.class,
                        Map.of("reason", "why names are needed"),
                        this::unmask),
                Route.post("/mask", "shows short names again", PageRoutes.Visit.class, Map.of(), this::mask),
                new Route(
                        "POST",
                        "/sources",
                        "reads the file that is sent as the body into the case; answers with the job",
                        List.of(
                                Param.text("name", "how the file was called: only its ending is used"),
                                Param.text("as", "its format; recognised without")),
                        Map.of(),
                        Job.Seen.class,
                        this::upload),
                Route.get(
                        "/export/{form}",
                        "one run for another tool: gexf, graphml, csv, parquet, json, stix, stix-opencti, misp, disarm-layer",
                        Void.class,
                        EXPORT,
                        this::export),
                Route.get(
                        "/report.html",
                        "the report of the case as one file",
                        Void.class,
                        List.of(),
                        request -> report(request, "html")),
                Route.get(
                        "/report.md",
                        "the report as Markdown",
                        Void.class,
                        List.of(),
                        request -> report(request, "md")));
    }

    private Reply unmask(Request request) {
        String reason = Body.of(request).needed("reason", "say why, as \"right of reply before publication\"");
        return rooms.changing(room -> {
            room.data().log("named accounts", "pages: " + reason);
            request.session().unmask(true);
            return Reply.json(PageRoutes.visit(room, request));
        });
    }

    private Reply mask(Request request) {
        request.session().unmask(false);
        return Reply.json(rooms.in(room -> PageRoutes.visit(room, request)));
    }

    /** The file lies beside the case under a name of ours: the evidence leads back to its lines. */
    private Reply upload(Request request) {
        String ending = ending(request.text("name"));
        Path folder = folder();
        Path file = kept(folder, ending, request.body());
        Job job = jobs.begin("read " + file.getFileName(), 42, (open, work) -> {
            List<String> became = acts.read(open, file, request.text("as"), work);
            return String.join("; ", became);
        });
        return Reply.json(202, job.seen());
    }

    /** Letters and digits only: {@code csv}, {@code csv.gz}, {@code jsonl}. */
    static String ending(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        int slash = Math.max(lower.lastIndexOf('/'), lower.lastIndexOf('\\'));
        String last = lower.substring(slash + 1);
        var fits = java.util.regex.Pattern.compile("((\\.[a-z0-9]{1,8}){1,2})$").matcher(last);
        return fits.find() ? fits.group(1) : ".dat";
    }

    private Path folder() {
        Path of = rooms.file().path().toAbsolutePath();
        Path folder = of.resolveSibling(of.getFileName() + ".sources");
        try {
            return Files.createDirectories(folder);
        } catch (IOException refused) {
            throw new lockstep.model.CannotDo("cannot make the folder " + folder, "check who owns its parent", refused);
        }
    }

    private Path kept(Path folder, String ending, InputStream body) {
        Path file = folder;
        try {
            file = Files.createTempFile(folder, "upload-", ending);
            long size = 0;
            try (OutputStream out = Files.newOutputStream(file)) {
                byte[] block = new byte[1 << 16];
                for (int read = body.read(block); read >= 0; read = body.read(block)) {
                    size += read;
                    if (size > largest) throw new Refusal(413, "the file is longer than " + largest + " bytes");
                    out.write(block, 0, read);
                }
            }
            if (size == 0) throw new WrongUse("the file is empty", "send its bytes as the body");
            return file;
        } catch (IOException broken) {
            delete(file);
            throw new lockstep.model.CannotDo("the upload broke off", "send it again", broken);
        } catch (Refusal | WrongUse refused) {
            delete(file);
            throw refused;
        }
    }

    private static void delete(Path file) {
        try {
            if (Files.isRegularFile(file)) Files.deleteIfExists(file);
        } catch (IOException inTheWay) {
            // it holds nothing that the case knows of
        }
    }

    private Reply export(Request request) {
        String run = request.text("run");
        var asked = new ExportRequest(request.part("form"), run, request.truth("kept", false), false, false);
        return rooms.in(room -> {
            if (!run.isEmpty() && room.data().runs().stream().noneMatch(r -> r.id().equals(run)))
                throw new NotFound("the case has no run " + run);
            var export = CaseExport.of(room.data(), asked, room.names(request.session()));
            return written(export, name(export));
        });
    }

    private static String name(CaseExport export) {
        if (export.own().size() != 1) return export.own().isEmpty() ? "received" : "findings";
        Run run = export.own().get(0).run();
        return run.id() + "-" + run.analysis().replaceAll("[^A-Za-z0-9-]", "-");
    }

    /** An entry whose time is fixed, for the clock and the zone of this machine are no part of an export. */
    private static ZipEntry entry(Path file) {
        ZipEntry entry = new ZipEntry(file.getFileName().toString());
        entry.setTimeLocal(LocalDateTime.of(1980, 1, 1, 0, 0));
        return entry;
    }

    private static Reply written(CaseExport export, String name) {
        try {
            Path folder = Files.createTempDirectory("lockstep-export-");
            try {
                List<Path> made = export.write(folder.resolve(name + "." + export.suffix()))
                        .files();
                if (made.size() == 1) return download(made.get(0), export.suffix());
                Path zip = folder.resolve(name + ".zip");
                try (var out = new ZipOutputStream(Files.newOutputStream(zip))) {
                    for (Path file : made) {
                        out.putNextEntry(entry(file));
                        Files.copy(file, out);
                        out.closeEntry();
                    }
                }
                return download(zip, "zip");
            } finally {
                try (var files = Files.list(folder)) {
                    files.toList().forEach(TransferRoutes::delete);
                }
                Files.deleteIfExists(folder);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Reply download(Path file, String suffix) throws IOException {
        String type = switch (suffix) {
            case "json" -> "application/json; charset=utf-8";
            case "csv" -> "text/csv; charset=utf-8";
            case "zip" -> "application/zip";
            default -> "application/octet-stream";
        };
        return Reply.bytes(type, attached(file.getFileName().toString()), Files.readAllBytes(file));
    }

    /** Never shown in the page's own place: a report has rules of its own. */
    private static Map<String, String> attached(String name) {
        return Map.of(
                "Content-Disposition", "attachment; filename=\"" + name.replaceAll("[^A-Za-z0-9._-]", "-") + "\"");
    }

    private Reply report(Request request, String form) {
        return rooms.in(room -> {
            Names names = room.names(request.session());
            boolean html = form.equals("html");
            String text = html ? HtmlReport.of(room.data(), names) : MarkdownReport.of(room.data(), names);
            String type = html ? "text/html; charset=utf-8" : "text/markdown; charset=utf-8";
            return Reply.bytes(
                    type, attached("report." + form), text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        });
    }
}
