package io.raygate.applications.ui.detail;

import com.vaadin.flow.component.html.Div;
import io.raygate.applications.ApplicationDetails;
import io.raygate.applications.spi.ApplicationBanner;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;
import org.springframework.stereotype.Component;

/**
 * What has to be said above every tab.
 *
 * <p>A banner stays the same component while the application is the same, so that what it just
 * shows does not vanish under the reader.
 */
@Component
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
class BannerStack extends Div {

    private final List<ApplicationBanner> sources;
    private final Map<ApplicationBanner, com.vaadin.flow.component.Component> present =
            new LinkedHashMap<>();
    private Optional<ApplicationDetails> shown = Optional.empty();

    BannerStack(List<ApplicationBanner> sources) {
        this.sources =
                sources.stream().sorted(Comparator.comparingInt(ApplicationBanner::order)).toList();
        addClassName("rg-banners");
    }

    void show(ApplicationDetails application) {
        boolean isSame = shown.equals(Optional.of(application));
        shown = Optional.of(application);
        for (ApplicationBanner source : sources) {
            Optional<com.vaadin.flow.component.Component> banner = source.banner(application);
            if (banner.isEmpty()) {
                present.remove(source);
            } else if (!isSame || !present.containsKey(source)) {
                present.put(source, banner.get());
            }
        }
        removeAll();
        sources.forEach(source -> Optional.ofNullable(present.get(source)).ifPresent(this::add));
        setVisible(!present.isEmpty());
    }
}
