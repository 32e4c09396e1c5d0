package jp.mamis.application;

import jp.mamis.application.archrules.HouseRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    @Test
    void the_rules_of_the_house_hold() {
        HouseRules.checkModule();
    }

    @Test
    void every_port_has_its_contract() {
        HouseRules.checkContracts();
    }
}
