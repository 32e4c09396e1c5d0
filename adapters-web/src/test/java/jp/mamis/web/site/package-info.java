/** Resources routed as on the server, without the server: for tests that ask over HTTP. */
package jp.mamis.web.site;
