package dev.adjourn.server;

import io.dropwizard.configuration.ConfigurationException;
import io.dropwizard.configuration.ConfigurationFactory;
import io.dropwizard.configuration.DefaultConfigurationFactoryFactory;
import io.dropwizard.configuration.EnvironmentVariableSubstitutor;
import io.dropwizard.configuration.FileConfigurationSourceProvider;
import io.dropwizard.configuration.SubstitutingSourceProvider;
import io.dropwizard.jackson.Jackson;
import io.dropwizard.jersey.validation.Validators;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Reads configurations as Dropwizard does. */
public final class Yaml {

  private Yaml() {}

  public static <T> T parse(Class<T> type, String text) throws IOException, ConfigurationException {
    return factory(type)
        .build(
            path -> new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), "config.yml");
  }

  static <T> T file(Class<T> type, String path) throws IOException, ConfigurationException {
    return factory(type)
        .build(
            new SubstitutingSourceProvider(
                new FileConfigurationSourceProvider(), new EnvironmentVariableSubstitutor(false)),
            path);
  }

  private static <T> ConfigurationFactory<T> factory(Class<T> type) {
    return new DefaultConfigurationFactoryFactory<T>()
        .create(type, Validators.newValidator(), Jackson.newObjectMapper(), "no-overrides");
  }
}
