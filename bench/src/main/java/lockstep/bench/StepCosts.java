package lockstep.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.ArrayList;
import java.util.List;
import lockstep.model.analysis.Work;

/** What each step of a piece of work costs: CPU time of the whole process, and the most of the heap that was in use. */
final class StepCosts implements Work {
    private final long seed;
    private final List<Step> steps = new ArrayList<>();
    private String now = "";
    private double since;

    /**
     * One step.
     *
     * @param says what was done
     * @param cpuSeconds of all threads, compiling and collecting included
     * @param heapMegabytes most that was in use, what could be collected included
     */
    record Step(String says, double cpuSeconds, long heapMegabytes) {}

    StepCosts(long seed) {
        this.seed = seed;
    }

    @Override
    public void step(String says) {
        end();
        now = says;
        since = cpu();
        heap().forEach(MemoryPoolMXBean::resetPeakUsage);
    }

    /** Ends the step at hand, if there is one; gives all so far. */
    List<Step> end() {
        if (!now.isEmpty()) {
            long used =
                    heap().stream().mapToLong(p -> p.getPeakUsage().getUsed()).sum();
            steps.add(new Step(now, cpu() - since, used >> 20));
        }
        now = "";
        return List.copyOf(steps);
    }

    @Override
    public void done(long done, long of) {}

    @Override
    public long seed() {
        return seed;
    }

    private static double cpu() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime() / 1e9;
    }

    private static List<MemoryPoolMXBean> heap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(p -> p.getType() == MemoryType.HEAP)
                .toList();
    }
}
