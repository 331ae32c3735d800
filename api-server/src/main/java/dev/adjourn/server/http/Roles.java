package dev.adjourn.server.http;

import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import java.lang.reflect.Method;

/** Guards each resource method by what it {@link Needs}; with one that says nothing none starts. */
public final class Roles implements DynamicFeature {

  private static final String ANSWERS_OF_JERSEY = "org.glassfish.jersey.";

  @Override
  public void configure(ResourceInfo resource, FeatureContext context) {
    // to OPTIONS Jersey answers itself, with the methods of a path
    if (resource.getResourceClass().getName().startsWith(ANSWERS_OF_JERSEY)) {
      return;
    }
    Method method = resource.getResourceMethod();
    Needs needs = method.getAnnotation(Needs.class);
    if (needs == null) {
      throw new IllegalStateException(method + " does not say what role it needs");
    }
    context.register(new RoleCheck(needs));
  }
}
