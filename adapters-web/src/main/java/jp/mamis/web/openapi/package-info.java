/**
 * The document of the API, made from the resources that are deployed. Knows no context.
 */
package jp.mamis.web.openapi;
