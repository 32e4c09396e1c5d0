package jp.mamis.web.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ApiDocumentTest {

    private final List<Class<?>> resources = resources();
    private final JsonObject document = ApiDocument.of(resources, "1").json();

    static List<Class<?>> resources() {
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("jp.mamis.web").stream()
                        .filter(type -> type.isAnnotatedWith(Path.class))
                        .<Class<?>>map(JavaClass::reflect)
                        .toList();
    }

    @Test
    void every_operation_of_the_api_is_described() {
        Stream<Method> operations = resources.stream().flatMap(ApiDocument::operations);

        assertThat(operations)
                .isNotEmpty()
                .allSatisfy(operation -> assertThat(operation.getAnnotation(Described.class))
                        .as("@Described of %s", operation)
                        .isNotNull());
    }

    @Test
    void operations_have_different_names() {
        List<String> names = document.getJsonObject("paths").values().stream()
                .flatMap(path -> path.asJsonObject().values().stream())
                .map(operation -> operation.asJsonObject().getString("operationId"))
                .toList();

        assertThat(names).isNotEmpty().doesNotHaveDuplicates();
    }

    @Test
    void every_reference_leads_somewhere() {
        assertThat(references(document)).isNotEmpty().allSatisfy(reference -> {
            String pointer = reference.substring(1);
            assertThat(document.getValue(pointer)).isInstanceOf(JsonObject.class);
        });
    }

    @Test
    void a_body_of_the_federation_is_described_as_it_is_answered() {
        JsonObject schema = document.getValue("/paths/~1api~1v1~1associations/get/responses/200")
                .asJsonObject();

        assertThat(schema.toString()).contains("\"items\"", "\"next\"", "AssociationJson");
    }

    /** A server gives a path to the class that names most of it, whether or not that class has the operation. */
    @Test
    void every_operation_is_where_its_path_leads_to() {
        Stream<Method> operations = resources.stream().flatMap(ApiDocument::operations);

        assertThat(operations).isNotEmpty().allSatisfy(operation -> {
            String path = ApiDocument.path(operation).replaceAll("\\{[^}]*}", "1");
            String chosen = resources.stream()
                    .filter(resource -> takes(resource, path))
                    .map(ApiDocumentTest::root)
                    .max(Comparator.comparingInt(
                            root -> root.replaceAll("\\{[^}]*}", "").length()))
                    .orElse("");
            assertThat(root(operation.getDeclaringClass())).as(path).isEqualTo(chosen);
        });
    }

    private static boolean takes(Class<?> resource, String path) {
        String start = root(resource).replaceAll("\\{[^}]*}", "[^/]+");
        boolean deeper = Stream.of(resource.getMethods()).anyMatch(method -> method.isAnnotationPresent(Path.class));
        return path.matches(start) || (deeper && path.matches(start + "/.*"));
    }

    private static String root(Class<?> resource) {
        return "/"
                + resource.getAnnotation(Path.class)
                        .value()
                        .replaceAll("^/|/$", "")
                        .replaceAll("\\{\\s*(\\w+)\\s*:[^{}]*(?:\\{[^{}]*}[^{}]*)*}", "{$1}");
    }

    private static Stream<String> references(JsonValue value) {
        if (value instanceof JsonObject object) {
            return object.entrySet().stream()
                    .flatMap(entry -> entry.getKey().equals("$ref")
                            ? Stream.of(((JsonString) entry.getValue()).getString())
                            : references(entry.getValue()));
        }
        return value.getValueType() == JsonValue.ValueType.ARRAY
                ? value.asJsonArray().stream().flatMap(ApiDocumentTest::references)
                : Stream.empty();
    }
}
