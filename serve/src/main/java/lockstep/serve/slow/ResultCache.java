package lockstep.serve.slow;

import java.util.HashMap;
import java.util.Map;
import java.util.function.BiFunction;
import lockstep.model.CannotDo;
import lockstep.model.Scope;
import lockstep.serve.answer.JsonText;
import lockstep.serve.http.Reply;
import lockstep.serve.job.Job;
import lockstep.serve.job.Jobs;
import lockstep.serve.room.Rooms;
import lockstep.store.LocalCase;

/** What was computed of the case as it stands; a change of the case makes all of it old. */
final class ResultCache {
    private static final long PATIENCE_MS = 4_000;

    private final Rooms rooms;
    private final Jobs jobs;
    private final Map<String, String> known = new HashMap<>();
    private final Map<String, Job> underWay = new HashMap<>();
    private long of = -1;

    ResultCache(Rooms rooms, Jobs jobs) {
        this.rooms = rooms;
        this.jobs = jobs;
    }

    /** The answer, where it comes soon; else 202 with the job, and asking again brings it. */
    Reply answer(String what, String key, BiFunction<LocalCase, Job, Object> work) {
        Job job;
        synchronized (this) {
            if (of != rooms.change()) {
                known.clear();
                underWay.clear();
                of = rooms.change();
            }
            String ready = known.get(key);
            if (ready != null) return Reply.json(new lockstep.serve.answer.Canon(ready, what));
            job = underWay.computeIfAbsent(key, k -> begin(what, k, work));
        }
        wait(job);
        synchronized (this) {
            String ready = known.get(key);
            if (ready != null) return Reply.json(new lockstep.serve.answer.Canon(ready, what));
            if (job.hasEnded()) {
                underWay.remove(key, job);
                throw new CannotDo(job.seen().says(), "");
            }
        }
        return Reply.json(202, job.seen());
    }

    private Job begin(String what, String key, BiFunction<LocalCase, Job, Object> work) {
        long asked = of;
        return jobs.look(what, (file, job) -> {
            String json = JsonText.of(work.apply(LocalCase.of(file, Scope.ALL), job));
            synchronized (this) {
                if (of == asked) known.put(key, json);
            }
            return "";
        });
    }

    private static void wait(Job job) {
        long end = System.nanoTime() + PATIENCE_MS * 1_000_000;
        try {
            while (!job.hasEnded() && System.nanoTime() < end) {
                job.awaitEnd((end - System.nanoTime()) / 1_000_000);
            }
        } catch (InterruptedException ends) {
            Thread.currentThread().interrupt();
        }
    }
}
