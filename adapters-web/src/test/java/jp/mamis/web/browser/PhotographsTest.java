package jp.mamis.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Random;
import javax.imageio.ImageIO;
import jp.mamis.web.page.Language;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Photographs as telephones make them, chosen for an office that takes smaller ones. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PhotographsTest {

    private static final String FILE = "#photograph";
    private static final String SIZE = "document.querySelector('#photograph').files[0].size";

    private Gallery gallery;
    private Browser browser;

    @BeforeAll
    void open() {
        gallery = Gallery.open();
        browser = Browser.open();
    }

    @AfterAll
    void close() {
        browser.close();
        gallery.close();
    }

    private Page form() {
        Page page = browser.page(390);
        page.navigate(gallery.address("form", Language.JAPANESE));
        return page;
    }

    /** Grain in a grid, so that the picture is large as a photograph is and smaller once it is drawn smaller. */
    private static byte[] photograph(int width, int height) throws IOException {
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Random grain = new Random(1);
        for (int y = 0; y < height; y += 2) {
            for (int x = 0; x < width; x += 2) {
                picture.setRGB(x, y, grain.nextInt(0x1000000));
            }
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(picture, "jpg", out);
        return out.toByteArray();
    }

    @Test
    void a_photograph_that_is_too_large_is_sent_smaller_and_its_reader_told() throws IOException {
        byte[] large = photograph(4000, 3000);
        assertThat(large.length).isGreaterThan(GalleryPages.PHOTOGRAPH);
        Page page = form();

        page.setInputFiles(FILE, new FilePayload("licence.jpg", "image/jpeg", large));

        assertThat(page.locator("#photograph-smaller")).containsText("縮小しました");
        assertThat((Integer) page.evaluate(SIZE)).isBetween(10_000, GalleryPages.PHOTOGRAPH);
        assertThat((String) page.evaluate(SIZE.replace("size", "name"))).isEqualTo("licence.jpg");
        Browser.assertAccessible(page);
        page.context().close();
    }

    @Test
    void a_small_one_and_what_is_no_photograph_are_sent_as_they_are() throws IOException {
        byte[] small = photograph(200, 100);
        byte[] paper = new byte[GalleryPages.PHOTOGRAPH + 1];
        Page page = form();

        page.setInputFiles(FILE, new FilePayload("small.jpg", "image/jpeg", small));
        assertThat((Integer) page.evaluate(SIZE)).isEqualTo(small.length);
        page.setInputFiles(FILE, new FilePayload("paper.pdf", "application/pdf", paper));
        assertThat((Integer) page.evaluate(SIZE)).isEqualTo(paper.length);
        assertThat(page.locator("#photograph-smaller")).isEmpty();
        page.context().close();
    }
}
