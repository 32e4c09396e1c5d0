package jp.mamis.web.openapi;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.mamis.web.once.OnceResponse;

/** One operation of the API as the document shows it. */
final class Operation {

    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)}");

    private final Method method;
    private final Schemas schemas;
    private final Optional<Described> described;

    Operation(Method method, Schemas schemas) {
        this.method = method;
        this.schemas = schemas;
        this.described = Optional.ofNullable(method.getAnnotation(Described.class));
    }

    JsonObject json() {
        JsonObjectBuilder operation = Json.createObjectBuilder()
                .add("operationId", method.getDeclaringClass().getSimpleName() + "." + method.getName())
                .add("summary", described.map(Described::value).orElse(method.getName()))
                .add("parameters", parameters());
        body().ifPresent(type -> operation.add(
                "requestBody", Json.createObjectBuilder().add("required", true).add("content", content(type))));
        operation.add("responses", responses());
        if (!described.map(Described::open).orElse(false)) {
            operation.add(
                    "security",
                    Json.createArrayBuilder().add(Json.createObjectBuilder().add("bearer", Json.createArrayBuilder())));
        }
        return operation.build();
    }

    private JsonArrayBuilder parameters() {
        JsonArrayBuilder all = Json.createArrayBuilder();
        VARIABLE.matcher(ApiDocument.path(method))
                .results()
                .forEach(variable -> all.add(parameter(variable.group(1), "path", true)));
        QueryNames.of(method).forEach(name -> all.add(parameter(name, "query", false)));
        for (Parameter parameter : method.getParameters()) {
            Optional.ofNullable(parameter.getAnnotation(HeaderParam.class))
                    .ifPresent(header -> all.add(parameter(header.value(), "header", true)));
        }
        if (described.map(Described::once).orElse(false)) {
            all.add(parameter(OnceResponse.KEY_HEADER, "header", true));
        }
        return all;
    }

    private static JsonObjectBuilder parameter(String name, String place, boolean required) {
        return Json.createObjectBuilder()
                .add("name", name)
                .add("in", place)
                .add("required", required)
                .add("schema", Json.createObjectBuilder().add("type", "string"));
    }

    private Optional<Type> body() {
        Optional<Type> said = described
                .map(Described::takes)
                .filter(type -> type != Void.class)
                .map(Type.class::cast);
        return said.or(() -> Arrays.stream(method.getParameters())
                .filter(parameter -> parameter.getAnnotations().length == 0)
                .filter(parameter -> parameter.getType() != InputStream.class)
                .map(Parameter::getParameterizedType)
                .findFirst());
    }

    private JsonObjectBuilder responses() {
        int status = described.map(Described::status).orElse(200);
        JsonObjectBuilder fine = Json.createObjectBuilder().add("description", "Done");
        if (described.filter(said -> said.answers() == byte[].class).isPresent()) {
            fine.add("content", bytes());
        } else {
            answer().ifPresent(schema -> fine.add("content", content(schema)));
        }
        JsonObjectBuilder all = Json.createObjectBuilder().add(Integer.toString(status), fine);
        if (isConditional()) {
            all.add("412", problem()).add("428", problem());
        }
        return all.add("default", problem());
    }

    /** Whether it is refused to whoever does not name the version he or she has seen. */
    private boolean isConditional() {
        return Arrays.stream(method.getParameters())
                .flatMap(parameter -> Stream.ofNullable(parameter.getAnnotation(HeaderParam.class)))
                .anyMatch(header -> header.value().equals(HttpHeaders.IF_MATCH));
    }

    private static JsonObjectBuilder problem() {
        return Json.createObjectBuilder().add("$ref", "#/components/responses/Problem");
    }

    private Optional<JsonObject> answer() {
        Optional<Class<?>> said = described.<Class<?>>map(Described::answers).filter(type -> type != Void.class);
        if (said.isPresent()) {
            JsonObject one = schemas.of(said.get());
            return Optional.of(described.map(Described::list).orElse(false) ? listing(one) : one);
        }
        Type own = method.getGenericReturnType();
        return own == Response.class || own == void.class ? Optional.empty() : Optional.of(schemas.of(own));
    }

    private static JsonObject listing(JsonObject item) {
        JsonObjectBuilder properties = Json.createObjectBuilder()
                .add("items", Json.createObjectBuilder().add("type", "array").add("items", item))
                .add("next", Json.createObjectBuilder().add("type", "string"));
        return Json.createObjectBuilder()
                .add("type", "object")
                .add("properties", properties)
                .add("required", Json.createArrayBuilder().add("items"))
                .add("additionalProperties", false)
                .build();
    }

    private JsonObjectBuilder content(Type type) {
        return type == byte[].class ? bytes() : content(schemas.of(type));
    }

    /** A file as it is. */
    private static JsonObjectBuilder bytes() {
        return Json.createObjectBuilder()
                .add(
                        MediaType.APPLICATION_OCTET_STREAM,
                        Json.createObjectBuilder()
                                .add(
                                        "schema",
                                        Json.createObjectBuilder()
                                                .add("type", "string")
                                                .add("format", "binary")));
    }

    private static JsonObjectBuilder content(JsonObject schema) {
        return Json.createObjectBuilder()
                .add("application/json", Json.createObjectBuilder().add("schema", schema));
    }
}
