package io.raygate.storage;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where Raygate keeps what must outlive it.
 *
 * @param dataDir a directory of this console alone; relative paths start at the working directory
 */
@ConfigurationProperties("raygate")
public record StorageProperties(@DefaultValue("data") Path dataDir) {}
