package io.raygate.runtime.local;

import io.raygate.runtime.RayRuntime;
import io.raygate.runtime.local.box.BoxFolders;
import io.raygate.runtime.local.box.BoxScripts;
import io.raygate.runtime.local.machine.Folder;
import io.raygate.runtime.local.python.Environments;
import io.raygate.runtime.local.python.Pythons;
import io.raygate.runtime.local.python.RayVersions;
import io.raygate.storage.DataDirectory;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Sets up the local runtime in the console's data directory. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LocalProperties.class)
class LocalConfiguration {

    @Bean
    RayRuntime localRuntime(
            LocalProperties properties,
            DataDirectory dataDirectory,
            ApplicationEventPublisher events,
            Clock clock)
            throws IOException {
        return runtime(
                properties,
                properties.folderIn(dataDirectory.root()),
                new Observations(events::publishEvent),
                clock,
                System.getenv());
    }

    static LocalRuntime runtime(
            LocalProperties properties,
            Path folder,
            Observations observations,
            Clock clock,
            Map<String, String> environment)
            throws IOException {
        Folder.makePrivate(folder);
        BoxScripts scripts = BoxScripts.into(folder.resolve("box"));
        Path tools = folder.resolve("tools");
        Pythons pythons =
                new Pythons(properties.interpreter(), environment.getOrDefault("PATH", ""));
        RayVersions versions =
                new RayVersions(tools, properties.packageSource(), environment, clock);
        Environments environments =
                new Environments(
                        properties.environmentsIn(folder),
                        tools.resolve("cache"),
                        properties.packageSource(),
                        environment);
        Users users =
                new Users(
                        properties.users(),
                        List.of(LocalRuntime.applicationsIn(folder), LocalRuntime.keptIn(folder)));
        Path example = LocalRuntime.applicationsIn(folder).resolve("pa-00000000");
        Machine machine =
                new Machine(
                        folder,
                        new BoxFolders(example).areShortEnough(),
                        scripts,
                        pythons,
                        versions);
        Workshop workshop = new Workshop(properties, machine, environments, scripts, users, clock);
        return new LocalRuntime(folder, workshop, versions, observations);
    }
}
