package io.raygate.parameters.ui.configure;

import io.raygate.design.Figures;
import io.raygate.runtime.RunningWork;
import java.util.ArrayList;
import java.util.List;

/** What a restart ends, in figures and by name. */
final class WorkWords {

    private static final int MOST = 5;
    private static final int LONGEST = 60;

    private WorkWords() {}

    /** For example: 2 running jobs and 1 kernel are stopped. */
    static String ended(RunningWork work) {
        List<String> known = new ArrayList<>();
        work.jobs().ifPresent(jobs -> known.add(Figures.of(jobs.size(), "running job")));
        work.kernels().ifPresent(kernels -> known.add(Figures.of(kernels.size(), "kernel")));
        if (known.isEmpty()) {
            return "what runs is not known, the cluster does not answer";
        }
        if (isIdle(work)) {
            return "no job and no kernel runs";
        }
        boolean isOne = count(work) == 1 && known.size() == 1;
        String words = String.join(" and ", known) + (isOne ? " is stopped" : " are stopped");
        if (work.jobs().isEmpty()) {
            return words + ", jobs are not known";
        }
        return work.kernels().isEmpty() ? words + ", kernels are not known" : words;
    }

    /** The first few by name. */
    static List<String> names(RunningWork work) {
        List<String> names = new ArrayList<>();
        work.jobs()
                .ifPresent(
                        jobs ->
                                jobs.forEach(
                                        job ->
                                                names.add(
                                                        ("job " + job.id() + " " + shown(job))
                                                                .strip())));
        work.kernels()
                .ifPresent(
                        kernels ->
                                kernels.forEach(
                                        kernel ->
                                                names.add(
                                                        "kernel %s %s%s"
                                                                .formatted(
                                                                        kernel.name(),
                                                                        kernel.id(),
                                                                        kernel.isBusy()
                                                                                ? ", busy"
                                                                                : ""))));
        if (names.size() <= MOST) {
            return names;
        }
        List<String> some = new ArrayList<>(names.subList(0, MOST));
        some.add("and %d more".formatted(names.size() - MOST));
        return some;
    }

    private static String shown(RunningWork.Job job) {
        String command = job.entrypoint();
        return command.length() <= LONGEST ? command : command.substring(0, LONGEST - 1) + "…";
    }

    private static boolean isIdle(RunningWork work) {
        return work.jobs().isPresent() && work.kernels().isPresent() && count(work) == 0;
    }

    private static int count(RunningWork work) {
        return work.jobs().map(List::size).orElse(0) + work.kernels().map(List::size).orElse(0);
    }
}
