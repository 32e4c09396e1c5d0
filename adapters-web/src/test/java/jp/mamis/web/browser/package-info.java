/** Opens pages in a real browser and holds them against the accessibility rules. It does not know how pages are made. */
package jp.mamis.web.browser;
