package dev.adjourn.server.http;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.adjourn.model.Role;
import io.dropwizard.core.Application;
import io.dropwizard.core.Configuration;
import io.dropwizard.core.setup.Environment;
import io.dropwizard.testing.ConfigOverride;
import io.dropwizard.testing.DropwizardTestSupport;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.junit.jupiter.api.Test;

/** A resource method that does not say what it needs is found before anybody can call it. */
class RolesTest {

  @Path("/guarded")
  public static final class Guarded {

    @GET
    @Needs(Role.READ)
    public String get() {
      return "";
    }
  }

  @Path("/half-guarded")
  public static final class HalfGuarded {

    @GET
    @Needs(Role.READ)
    public String get() {
      return "";
    }

    @POST
    public void forgotten() {}
  }

  public static final class WithGuarded extends Application<Configuration> {

    @Override
    public void run(Configuration configuration, Environment environment) {
      environment.jersey().register(new Roles());
      environment.jersey().register(new Guarded());
    }
  }

  public static final class WithHalfGuarded extends Application<Configuration> {

    @Override
    public void run(Configuration configuration, Environment environment) {
      environment.jersey().register(new Roles());
      environment.jersey().register(new HalfGuarded());
    }
  }

  private static void start(Class<? extends Application<Configuration>> application)
      throws Exception {
    DropwizardTestSupport<Configuration> server =
        new DropwizardTestSupport<>(application, (String) null, ConfigOverride.randomPorts());
    try {
      server.before();
    } finally {
      server.after();
    }
  }

  @Test
  void aServerOfWhichEachMethodSaysWhatItNeedsStarts() {
    assertThatCode(() -> start(WithGuarded.class)).doesNotThrowAnyException();
  }

  @Test
  void aServerWithAMethodThatDoesNotSayWhatItNeedsDoesNotStart() {
    assertThatThrownBy(() -> start(WithHalfGuarded.class))
        .hasStackTraceContaining("forgotten() does not say what role it needs");
  }
}
