package jp.mamis.web.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.util.List;
import jp.mamis.web.browser.Browser;
import org.junit.jupiter.api.Test;

/** A passkey with a real browser and its own device in software, at an address by name. */
class PasskeyIT {

    private static final String PASSWORD = "correct horse battery";

    @Test
    void a_passkey_is_set_up_opens_the_next_log_in_and_is_taken_away() throws IOException {
        RunningPortal portal = RunningPortal.shared();
        String home = portal.address("").toString();
        String loginId = new Everybody(portal, List.of(Everybody.NOBODY, "admin")).newDoctor();
        Page page = Browser.open().page(1024);
        plugInDevice(page);

        logIn(page, home, loginId);
        page.navigate(home + "/my/account/factors");
        Browser.assertAccessible(page);
        page.fill("#name", "端末<script>alert(1)</script>");
        Browser.follow(page, "[data-passkey=create] button");
        assertThat(page.locator("li.secret").count()).as(page.content()).isEqualTo(10);
        page.navigate(home + "/my/account/factors");
        assertThat(page.content()).contains("端末&lt;script&gt;alert(1)", "まだ使われていません");
        Browser.follow(page, ".header button:has-text('ログアウト')");

        logIn(page, home, loginId);
        assertThat(page.url()).contains("/login/factor");
        Browser.assertAccessible(page);
        Browser.follow(page, "[data-passkey=get] button");
        assertThat(page.url()).isEqualTo(home + "/my");
        page.navigate(home + "/my/account/factors");
        assertThat(page.content()).doesNotContain("まだ使われていません");

        Browser.follow(page, "form[action$='/removal'] button");
        assertThat(page.content()).contains("解除しました").doesNotContain("端末&lt;script");
    }

    private static void logIn(Page page, String home, String loginId) {
        page.navigate(home + "/login");
        page.fill("#loginId", loginId);
        page.fill("#password", PASSWORD);
        Browser.follow(page, "form[action='/login'] button");
    }

    private static void plugInDevice(Page page) {
        CDPSession tools = page.context().newCDPSession(page);
        tools.send("WebAuthn.enable");
        JsonObject device = new JsonObject();
        device.addProperty("protocol", "ctap2");
        device.addProperty("transport", "internal");
        device.addProperty("hasResidentKey", true);
        device.addProperty("hasUserVerification", true);
        device.addProperty("isUserVerified", true);
        device.addProperty("automaticPresenceSimulation", true);
        JsonObject options = new JsonObject();
        options.add("options", device);
        tools.send("WebAuthn.addVirtualAuthenticator", options);
    }
}
