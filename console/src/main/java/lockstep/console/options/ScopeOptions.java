package lockstep.console.options;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import lockstep.model.Scope;
import lockstep.model.WrongUse;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which part of the case to look at. */
public final class ScopeOptions {
    @Option(
            names = "--since",
            paramLabel = "TIME",
            description = "only posts at or after, as 2021-06-01 or 2021-06-01T12:00Z (UTC)")
    private @Nullable String since;

    @Option(names = "--until", paramLabel = "TIME", description = "only posts before")
    private @Nullable String until;

    @Option(names = "--platform", paramLabel = "NAME", split = ",", description = "only these platforms")
    private List<String> platforms = List.of();

    @Option(
            names = "--language",
            paramLabel = "TAG",
            split = ",",
            description = "only posts in these languages, as en,ru,zh")
    private List<String> languages = List.of();

    @Option(
            names = "--accounts",
            paramLabel = "FILE",
            description = "only the accounts in this file, one id or handle a line")
    private @Nullable Path accounts;

    /** The scope asked for. */
    public Scope scope() {
        List<String> names = accounts == null ? List.of() : NamesFile.read(accounts);
        return new Scope(time("--since", since), time("--until", until), platforms, languages, names);
    }

    private static Optional<Instant> time(String flag, @Nullable String text) {
        if (text == null) return Optional.empty();
        try {
            if (text.length() <= 10)
                return Optional.of(
                        LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant());
            if (text.endsWith("Z") || text.matches(".*[+-]\\d\\d:?\\d\\d$")) {
                return Optional.of(
                        OffsetDateTime.parse(text.replaceFirst(" ", "T")).toInstant());
            }
            return Optional.of(LocalDateTime.parse(text.replaceFirst(" ", "T")).toInstant(ZoneOffset.UTC));
        } catch (DateTimeException notATime) {
            throw new WrongUse(flag + " is " + text + "; it takes a date or time, as 2021-06-01 or 2021-06-01T12:00Z");
        }
    }
}
