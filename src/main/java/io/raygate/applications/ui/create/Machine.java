package io.raygate.applications.ui.create;

import com.vaadin.flow.component.UI;
import io.raygate.runtime.MachineReport;
import io.raygate.runtime.RayRuntime;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/** Asks the machine for the form, which need not wait for the answers. */
@Component
class Machine implements DisposableBean {

    private final RayRuntime runtime;
    private final ExecutorService asking = Executors.newVirtualThreadPerTaskExecutor();

    Machine(RayRuntime runtime) {
        this.runtime = runtime;
    }

    /** Hands the report to the page when it is there. */
    void inspect(UI page, Consumer<MachineReport> answer) {
        ask(page, runtime::inspect, answer);
    }

    /** Hands the installable versions of Ray to the page, newest first. */
    void rayVersions(UI page, Consumer<List<String>> answer) {
        ask(page, runtime::rayVersions, answer);
    }

    private <T> void ask(UI page, Supplier<T> question, Consumer<T> answer) {
        asking.execute(
                () -> {
                    try {
                        T found = question.get();
                        page.access(() -> answer.accept(found));
                    } catch (RuntimeException fault) {
                        page.access(
                                () -> {
                                    throw fault;
                                });
                    }
                });
    }

    @Override
    public void destroy() {
        asking.shutdownNow();
    }
}
