package dev.adjourn.server;

import io.dropwizard.configuration.ConfigurationException;
import io.dropwizard.configuration.ConfigurationFactory;
import io.dropwizard.configuration.DefaultConfigurationFactoryFactory;
import io.dropwizard.core.setup.Bootstrap;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Reads configurations as the api-server does. */
public final class Yaml {

  private Yaml() {}

  public static <T> T parse(Class<T> type, String text) throws IOException, ConfigurationException {
    return factory(type)
        .build(
            path -> new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), "config.yml");
  }

  static ServerConfiguration file(String path) throws IOException, ConfigurationException {
    return factory(ServerConfiguration.class)
        .build(bootstrap().getConfigurationSourceProvider(), path);
  }

  private static Bootstrap<ServerConfiguration> bootstrap() {
    ServerApplication application = new ServerApplication();
    Bootstrap<ServerConfiguration> bootstrap = new Bootstrap<>(application);
    application.initialize(bootstrap);
    return bootstrap;
  }

  private static <T> ConfigurationFactory<T> factory(Class<T> type) {
    Bootstrap<ServerConfiguration> bootstrap = bootstrap();
    return new DefaultConfigurationFactoryFactory<T>()
        .create(
            type,
            bootstrap.getValidatorFactory().getValidator(),
            bootstrap.getObjectMapper(),
            "no-overrides");
  }
}
