/** The register of institutions on the web: its search for programs, and how forms choose from it. */
package jp.mamis.web.institutions;
