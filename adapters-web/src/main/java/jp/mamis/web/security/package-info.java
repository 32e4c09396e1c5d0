/**
 * What stands before every resource: headers, size of bodies, who asks, proof that our own page sent a form, and which
 * paths need a log-in. Knows no business beyond sessions; what a caller may do is decided in the application.
 */
package jp.mamis.web.security;
