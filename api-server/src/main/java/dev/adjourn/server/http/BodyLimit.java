package dev.adjourn.server.http;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.eclipse.jetty.http.BadMessageException;

/**
 * Refuses bodies that are too long. What is sent beyond the limit is read and thrown away, up to a
 * bound, since most clients read no answer before they have sent all.
 */
@PreMatching
@Priority(Priorities.AUTHENTICATION + 1)
public final class BodyLimit implements ContainerRequestFilter {

  private static final int DRAINED = 128 << 20;
  private static final int CHUNK = 64 << 10;

  private final int publicLimit;
  private final int workerLimit;

  /**
   * Makes one.
   *
   * @param publicLimit bytes of a body of the public API
   * @param workerLimit bytes of a body of the worker protocol
   */
  public BodyLimit(int publicLimit, int workerLimit) {
    this.publicLimit = publicLimit;
    this.workerLimit = workerLimit;
  }

  @Override
  public void filter(ContainerRequestContext request) {
    try {
      limit(request, limit(request));
    } catch (IOException | BadMessageException e) {
      request.abortWith(ErrorMapper.badRequest("cannot read the request body"));
    }
  }

  private static void limit(ContainerRequestContext request, int limit) throws IOException {
    InputStream body = request.getEntityStream();
    byte[] read = body.readNBytes(limit);
    if (read.length == limit && body.read() >= 0) {
      drain(body);
      request.abortWith(
          ErrorMapper.badRequest("the request body is longer than " + limit + " bytes"));
    }
    request.setEntityStream(new ByteArrayInputStream(read));
  }

  private int limit(ContainerRequestContext request) {
    return request.getUriInfo().getPath().startsWith("worker/") ? workerLimit : publicLimit;
  }

  private static void drain(InputStream body) throws IOException {
    byte[] chunk = new byte[CHUNK];
    for (int drained = 0; drained < DRAINED; ) {
      int count = body.read(chunk);
      if (count < 0) {
        return;
      }
      drained += count;
    }
  }
}
