package org.hoofbeat.api.security;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.hoofbeat.api.HoofbeatServer;
import org.hoofbeat.api.Http;
import org.hoofbeat.api.ServerContext;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;

/** Users and keys for tests, made through the doors that administrators use. */
public final class TestKeys {

  /** Of every user but those who have not set one. */
  public static final String PASSWORD = "correct horse battery";

  private static final AtomicInteger USERS = new AtomicInteger();
  private static final String JSON = "application/json";

  private TestKeys() {}

  /** Sets the first administrator's password and logs in; gives a key. */
  public static String firstAdministrator(HoofbeatServer server, Http http) {
    String given = server.oneTimePassword().orElseThrow();
    expect(
        204,
        http.send(
            "PUT",
            "/api/v1/session/password",
            "{\"user\":\"admin\",\"password\":\""
                + given
                + "\",\"newPassword\":\""
                + PASSWORD
                + "\"}",
            "Content-Type",
            JSON));
    var login = login(http, "admin");
    String cookie = login.headers().firstValue("Set-Cookie").orElseThrow().split(";")[0];
    String csrf = Http.parse(login).at("/csrf").asString();
    var key =
        http.post(
            "/api/v1/admin/users/admin/keys",
            "{\"label\":\"tests\",\"role\":\"administrator\"}",
            "Content-Type",
            JSON,
            "Cookie",
            cookie,
            "X-CSRF-TOKEN",
            csrf);
    return Http.parse(expect(201, key)).at("/token").asString();
  }

  /** Makes a user with the role, and a key with all of it. */
  public static String make(Http http, String admin, Role role) {
    String name = role.text() + USERS.incrementAndGet();
    String body = "{\"name\":\"" + name + "\",\"role\":\"" + role.text() + "\"}";
    expect(
        201,
        http.post(
            "/api/v1/admin/users", body, "Content-Type", JSON, "Authorization", "Bearer " + admin));
    var key =
        http.post(
            "/api/v1/admin/users/" + name + "/keys",
            "{\"label\":\"tests\",\"role\":\"" + role.text() + "\"}",
            "Content-Type",
            JSON,
            "Authorization",
            "Bearer " + admin);
    return Http.parse(expect(201, key)).at("/token").asString();
  }

  /** Makes a user with the role who has set {@link #PASSWORD}. */
  public static void user(Http http, String admin, String name, String role) {
    var made =
        http.post(
            "/api/v1/admin/users",
            "{\"name\":\"" + name + "\",\"role\":\"" + role + "\"}",
            "Content-Type",
            JSON,
            "Authorization",
            "Bearer " + admin);
    String given = Http.parse(expect(201, made)).at("/password").asString();
    expect(
        204,
        http.send(
            "PUT",
            "/api/v1/session/password",
            "{\"user\":\""
                + name
                + "\",\"password\":\""
                + given
                + "\",\"newPassword\":\""
                + PASSWORD
                + "\"}",
            "Content-Type",
            JSON));
  }

  public static java.net.http.HttpResponse<String> login(Http http, String user) {
    return expect(
        200,
        http.post(
            "/api/v1/session",
            "{\"user\":\"" + user + "\",\"password\":\"" + PASSWORD + "\"}",
            "Content-Type",
            JSON));
  }

  static String userOf(Http http, String admin, String keyId) {
    for (JsonNode user : http.json("/api/v1/admin/users", "Authorization", "Bearer " + admin)) {
      for (JsonNode key : user.at("/keys")) {
        if (key.at("/id").asString().equals(keyId)) {
          return user.at("/name").asString();
        }
      }
    }
    throw new AssertionError("No user has key " + keyId);
  }

  /** {@code GET /api/v1/sources} for every controller method, path variables filled. */
  static List<String> mappings(HoofbeatServer server) {
    List<String> found = new ArrayList<>();
    ServerContext.of(server)
        .getBeansOfType(RequestMappingHandlerMapping.class)
        .values()
        .forEach(
            mapping ->
                mapping
                    .getHandlerMethods()
                    .keySet()
                    .forEach(
                        info -> {
                          for (String path : info.getPatternValues()) {
                            if (!path.startsWith("/error")) {
                              var methods = info.getMethodsCondition().getMethods();
                              (methods.isEmpty() ? List.of(RequestMethod.GET) : methods)
                                  .forEach(
                                      method ->
                                          found.add(
                                              method + " " + path.replaceAll("\\{[^}]*}", "x")));
                            }
                          }
                        }));
    return found;
  }

  private static <T> java.net.http.HttpResponse<T> expect(
      int status, java.net.http.HttpResponse<T> answer) {
    if (answer.statusCode() != status) {
      throw new AssertionError(
          answer.request() + " gave " + answer.statusCode() + ": " + answer.body());
    }
    return answer;
  }
}
