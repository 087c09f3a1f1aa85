package lockstep.bench;

import picocli.CommandLine.Command;

/** The benchmarks. */
@Command(
        name = "bench",
        description = "Measures Lockstep itself: how fast it is, and how often it is right where the truth is known.",
        synopsisSubcommandLabel = "BENCHMARK",
        subcommands = {
            PairsCommand.class,
            CopiesBenchCommand.class,
            GenerateCommand.class,
            TamperCommand.class,
            WorldsCommand.class,
            TextCommand.class,
            MixedCommand.class,
            RealCommand.class,
            DocumentsCommand.class,
            ExchangeCommand.class,
            LeadLagCommand.class,
            ChangesBenchCommand.class,
            StoriesCommand.class,
            OperationsCommand.class,
            NullsCommand.class,
            ScaleCommand.class,
            LearnCommand.class,
            CredentialsCommand.class,
            MediaBenchCommand.class
        },
        mixinStandardHelpOptions = true)
public final class BenchCommand {}
