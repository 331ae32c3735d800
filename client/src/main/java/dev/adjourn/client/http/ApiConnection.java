package dev.adjourn.client.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.adjourn.client.AdjournException;
import dev.adjourn.client.CallInterruptedException;
import dev.adjourn.client.UnavailableException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;

/** Requests with token and JSON to one api-server. Thread-safe. */
public final class ApiConnection {
  private final LastingHttp http = new LastingHttp();
  private final URI endpoint;
  private final String token;

  /**
   * Opens nothing yet.
   *
   * @param endpoint scheme, host and port, for example {@code http://127.0.0.1:8080}
   * @param token sent as bearer token
   */
  public ApiConnection(URI endpoint, String token) {
    if (endpoint.getHost() == null) {
      throw new IllegalArgumentException("not an absolute URL with a host: " + endpoint);
    }
    this.endpoint = endpoint;
    this.token = token;
  }

  /** Where the api-server is. */
  public URI endpoint() {
    return endpoint;
  }

  /**
   * Sends a request once.
   *
   * @throws AdjournException for each status from 400 on, and when there is no answer
   */
  public ApiAnswer send(ApiRequest request) {
    HttpResponse<byte[]> response = exchange(request);
    if (response.statusCode() >= 400) {
      throw ErrorAnswers.toException(response);
    }
    return new ApiAnswer(response.statusCode(), parse(response.body()));
  }

  private HttpResponse<byte[]> exchange(ApiRequest request) {
    try {
      return http.send(encode(request));
    } catch (IOException e) {
      throw UnavailableException.noAnswer(endpoint, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CallInterruptedException(e);
    }
  }

  private HttpRequest encode(ApiRequest request) {
    HttpRequest.Builder builder =
        HttpRequest.newBuilder(endpoint.resolve(request.path()))
            .timeout(request.timeout())
            .header("Authorization", "Bearer " + token)
            .header("Accept", "application/json");
    request.headers().forEach(builder::header);
    Object body = request.body();
    if (body == null) {
      return builder.method(request.method(), BodyPublishers.noBody()).build();
    }
    return builder
        .header("Content-Type", "application/json")
        .method(request.method(), BodyPublishers.ofByteArray(bytes(body)))
        .build();
  }

  private static byte[] bytes(Object body) {
    try {
      return JsonMappers.wire().writeValueAsBytes(body);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("cannot be written as JSON: " + e.getMessage(), e);
    }
  }

  private static JsonNode parse(byte[] body) {
    if (body.length == 0) {
      return MissingNode.getInstance();
    }
    try {
      return JsonMappers.wire().readTree(body);
    } catch (IOException e) {
      throw new AdjournException("internal_error", "the answer is not JSON", e);
    }
  }
}
