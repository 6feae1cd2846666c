// The few calls of GitHub's REST API that are needed.

/** The token may not do this: a fork's token is read-only whatever the workflow asks for. */
export class Refused extends Error {}

const PAGE = 100;

export class GitHub {
    #url;
    #token;

    constructor(api, repository, token) {
        this.#url = `${api.replace(/\/+$/, "")}/repos/${repository}`;
        this.#token = token;
    }

    /** All comments of a pull request, the oldest first. */
    comments(number) {
        return this.#all(`/issues/${number}/comments`);
    }

    async comment(number, body) {
        await this.#send("POST", `/issues/${number}/comments`, { body });
    }

    /** Edits a comment; false where it is not ours. */
    async tryEdit(id, body) {
        try {
            await this.#send("PATCH", `/issues/comments/${id}`, { body });
            return true;
        } catch (error) {
            if (error instanceof Refused) return false;
            throw error;
        }
    }

    async labels(number) {
        return (await this.#all(`/issues/${number}/labels`)).map(label => label.name);
    }

    async addLabel(number, label) {
        await this.#send("POST", `/issues/${number}/labels`, { labels: [label] });
    }

    async removeLabel(number, label) {
        await this.#send("DELETE", `/issues/${number}/labels/${encodeURIComponent(label)}`, undefined, [404]);
    }

    async #all(path) {
        const found = [];
        for (let page = 1; ; page++) {
            const some = await this.#send("GET", `${path}?per_page=${PAGE}&page=${page}`);
            found.push(...some);
            if (some.length < PAGE) return found;
        }
    }

    async #send(method, path, content, accepted = []) {
        const response = await fetch(this.#url + path, {
            method,
            headers: {
                Accept: "application/vnd.github+json",
                Authorization: `Bearer ${this.#token}`,
                "Content-Type": "application/json",
                "User-Agent": "agenda-diff",
                "X-GitHub-Api-Version": "2022-11-28",
            },
            body: content === undefined ? undefined : JSON.stringify(content),
        }).catch(error => {
            throw new Refused(`GitHub could not be reached (${error.cause?.code ?? error.message}).`);
        });
        if (response.ok) return response.status === 204 ? null : response.json();
        if (accepted.includes(response.status)) return null;
        if (response.status === 401 || response.status === 403 || response.status === 404)
            throw new Refused(`The token may not write to this pull request (${response.status}), as for pull requests from forks.`);
        throw new Refused(`GitHub answered ${response.status} to ${method} ${path.split("?")[0]}.`);
    }
}
