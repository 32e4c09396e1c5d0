package jp.mamis.web.openapi;

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
import jp.mamis.web.json.JsonParts;
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
        JsonObjectBuilder operation = JsonParts.object()
                .add("operationId", method.getDeclaringClass().getSimpleName() + "." + method.getName())
                .add("summary", described.map(Described::value).orElse(method.getName()))
                .add("parameters", parameters());
        body().ifPresent(type -> operation.add(
                "requestBody", JsonParts.object().add("required", true).add("content", content(type))));
        operation.add("responses", responses());
        if (!described.map(Described::open).orElse(false)) {
            operation.add("security", JsonParts.array().add(JsonParts.object().add("bearer", JsonParts.array())));
        }
        return operation.build();
    }

    private JsonArrayBuilder parameters() {
        JsonArrayBuilder all = JsonParts.array();
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
        return JsonParts.object()
                .add("name", name)
                .add("in", place)
                .add("required", required)
                .add("schema", JsonParts.object().add("type", "string"));
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
        JsonObjectBuilder fine = JsonParts.object().add("description", "Done");
        if (described.filter(said -> said.answers() == byte[].class).isPresent()) {
            fine.add("content", bytes());
        } else {
            answer().ifPresent(schema -> fine.add("content", content(schema)));
        }
        JsonObjectBuilder all = JsonParts.object().add(Integer.toString(status), fine);
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
        return JsonParts.object().add("$ref", "#/components/responses/Problem");
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
        JsonObjectBuilder properties = JsonParts.object()
                .add("items", JsonParts.object().add("type", "array").add("items", item))
                .add("next", JsonParts.object().add("type", "string"));
        return JsonParts.object()
                .add("type", "object")
                .add("properties", properties)
                .add("required", JsonParts.array().add("items"))
                .add("additionalProperties", false)
                .build();
    }

    private JsonObjectBuilder content(Type type) {
        return type == byte[].class ? bytes() : content(schemas.of(type));
    }

    /** A file as it is. */
    private static JsonObjectBuilder bytes() {
        return JsonParts.object()
                .add(
                        MediaType.APPLICATION_OCTET_STREAM,
                        JsonParts.object()
                                .add(
                                        "schema",
                                        JsonParts.object().add("type", "string").add("format", "binary")));
    }

    private static JsonObjectBuilder content(JsonObject schema) {
        return JsonParts.object().add("application/json", JsonParts.object().add("schema", schema));
    }
}
