package jp.mamis.web;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.json.Json;
import jp.mamis.application.archrules.HouseRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    @Test
    void the_rules_of_the_house_hold() {
        HouseRules.checkModule();
    }

    @Test
    void json_is_built_by_a_provider_that_is_looked_up_once() {
        noClasses()
                .should()
                .callMethod(Json.class, "createObjectBuilder")
                .orShould()
                .callMethod(Json.class, "createArrayBuilder")
                .because("every call opens the archives of the class path again to find the provider")
                .check(new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages("jp.mamis.web"));
    }
}
