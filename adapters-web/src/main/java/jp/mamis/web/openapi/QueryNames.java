package jp.mamis.web.openapi;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The names an operation takes in the query of its address, in the order of its signature. */
final class QueryNames {

    private QueryNames() {}

    static List<String> of(Method operation) {
        return Arrays.stream(operation.getParameters()).flatMap(QueryNames::of).toList();
    }

    private static Stream<String> of(Parameter parameter) {
        if (parameter.isAnnotationPresent(BeanParam.class)) {
            return Arrays.stream(parameter.getType().getDeclaredFields())
                    .flatMap(field -> Stream.ofNullable(field.getAnnotation(QueryParam.class)))
                    .map(QueryParam::value);
        }
        return Stream.ofNullable(parameter.getAnnotation(QueryParam.class)).map(QueryParam::value);
    }
}
