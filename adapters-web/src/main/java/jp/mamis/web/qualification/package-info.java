/** Who is and was a physician, for programs of the national body. */
package jp.mamis.web.qualification;
