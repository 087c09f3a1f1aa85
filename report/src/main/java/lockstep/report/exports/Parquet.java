package lockstep.report.exports;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** The network as two Parquet files: ties, and the accounts beside them. */
final class Parquet implements Export {
    private final TableWriter writer;

    Parquet(TableWriter writer) {
        this.writer = writer;
    }

    @Override
    public String id() {
        return "parquet";
    }

    @Override
    public String writes() {
        return "the network as two Parquet files, ties and accounts";
    }

    @Override
    public String suffix() {
        return "parquet";
    }

    @Override
    public List<Path> write(Selection what, Path out) throws IOException {
        Path accounts = NetworkTables.accountsBeside(out);
        writer.write(NetworkTables.edges(what), out);
        writer.write(NetworkTables.nodes(what), accounts);
        return List.of(out, accounts);
    }
}
