import { useData } from "../base/api";
import { count } from "../base/figures";
import type { PostPage } from "../base/types";
import { Told } from "../parts/answer";
import { PostCard } from "../parts/posts";
import { Remarks } from "../parts/remarks";
import { Head } from "../parts/shell";
import { Table } from "../parts/table";
import { Note, Words } from "../parts/words";

export default function OnePostPage({ id }: { readonly id: string }) {
  const answer = useData<PostPage>(`/posts/${encodeURIComponent(id)}.json`);
  return (
    <>
      <Head eyebrow={<a href="/posts">Posts</a>} title={`Post ${id}`} />
      <Told answer={answer}>
        {(page) => (
          <>
            <PostCard post={page.post} open />
            <section aria-labelledby="acts">
              <h2 id="acts">What its account did in it</h2>
              {page.actions.length === 0 ? (
                <Note>Nothing that can be compared with others.</Note>
              ) : (
                <Table
                  caption="Actions, and how many accounts acted on the same"
                  rows={page.actions}
                  columns={[
                    { head: "Action", cell: (act) => act.kind },
                    { head: "On", kind: "wrap", cell: (act) => <Words text={act.value} /> },
                    { head: "Accounts", kind: "n", cell: (act) => count(act.accounts) },
                  ]}
                />
              )}
              {page.narratives.length > 0 && (
                <p>
                  Narratives: {page.narratives.map((one) => <a key={one} href={`/narratives/${one}`}>{one} </a>)}
                </p>
              )}
              <p>
                <a href={`/cascade/${id}`}>Who passed it on</a>
              </p>
            </section>
            <Remarks thing={`post:${id}`} />
          </>
        )}
      </Told>
    </>
  );
}
