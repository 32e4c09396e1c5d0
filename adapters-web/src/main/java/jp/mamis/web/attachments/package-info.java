/**
 * Attached files on the web: what pages show of them, how they are saved, and the API. A file leaves the portal to be saved,
 * never to be shown in a page.
 */
package jp.mamis.web.attachments;
